using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Mitt arbete: everything that waits for one person, over all cases, and what is new.</summary>
public sealed class IndexModel(CaseLists lists, NoticeBoard board, StaffDirectory staff, LogReviews reviews, RoleRequests roles,
    ClinicClock clock) : StaffPageModel
{
    private const int MostItems = 60;
    private const int MostNotices = 8;

    /// <summary>Days before a review of the access log is due from which it is told.</summary>
    private const int ReviewSoonDays = 7;

    public bool SeesCases => CaseRules.RoleMay(CaseAction.ListCases, Me.Actor);

    public DateOnly Today => clock.Today;

    public IReadOnlyList<WorkItem> Now { get; private set; } = [];

    public IReadOnlyList<WorkItem> Soon { get; private set; } = [];

    /// <summary>Number of lines that are less urgent than those shown.</summary>
    public int Hidden { get; private set; }

    public IReadOnlyList<NoticeLine> Notices { get; private set; } = [];

    public int Unread { get; private set; }

    public bool NeedsIntroduction { get; private set; }

    /// <summary>When this person should have reviewed the access log; null when it is far off, or somebody else's.</summary>
    public DateOnly? ReviewDue { get; private set; }

    /// <summary>What waits for this person's answer; empty when nothing does.</summary>
    public string Deciding { get; private set; } = "";

    [ForSignedIn]
    public async Task OnGetAsync()
    {
        if (SeesCases)
        {
            var (rows, total) = await lists.WorkAsync(Me.Actor, MostItems, Cancel);
            var items = rows.Select(WorkItem.Of).ToList();
            Hidden = total - items.Count;
            Now = [.. items.Where(item => item.IsUrgent(Today))];
            Soon = [.. items.Where(item => !item.IsUrgent(Today))];
            Notices = await board.ReadAsync(Me.Actor, unreadOnly: true, MostNotices, Cancel);
            Unread = Notices.Count < MostNotices ? Notices.Count : await board.UnreadAsync(Me.Actor, Cancel);
        }

        if (StaffRules.PassFor(StaffAction.ReviewLog, Me.Actor) is { } pass && await reviews.DueAsync(pass, Cancel) is var due
            && due <= Today.AddDays(ReviewSoonDays))
        {
            ReviewDue = due;
        }

        if (StaffRules.PassFor(StaffAction.DecideRoles, Me.Actor) is { } deciding)
        {
            var waiting = await roles.WaitingAsync(deciding, Cancel);
            var hsaIds = waiting.Count(line => line.Request.Role is null);
            Deciding = (waiting.Count - hsaIds, hsaIds) switch
            {
                (0, 0) => "",
                (1, 0) => "En roll väntar",
                (var many, 0) => $"{many} roller väntar",
                (0, var many) => $"{many} HSA-id väntar",
                var (many, ids) => $"{many} {(many == 1 ? "roll" : "roller")} och {ids} HSA-id väntar",
            };
        }

        NeedsIntroduction = await staff.IntroductionOfAsync(Me.Actor, Cancel) is null;
    }
}
