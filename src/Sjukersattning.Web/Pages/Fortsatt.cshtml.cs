using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>"Fortsätt arbeta": asking at all is what keeps the sign-in alive; the answer says until when.</summary>
public sealed class FortsattModel : StaffPageModel
{
    [ForSignedIn]
    public JsonResult OnPost() => new(new { sessionEnds = Me.EndsAt.ToUnixTimeMilliseconds() });
}
