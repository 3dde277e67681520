using Microsoft.AspNetCore.Identity;
using Sjukersattning.Domain.Notices;

namespace Sjukersattning.Data.Accounts;

/// <summary>A person who works at one or more vårdenheter and can sign in.</summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    /// <summary>Name as shown to colleagues, in history and on the form.</summary>
    public string Name { get; set; } = "";

    /// <summary>Job title, e.g. "specialist i allmänmedicin".</summary>
    public string Title { get; set; } = "";

    /// <summary>True until the person has chosen a password of her own.</summary>
    public bool PasswordIsTemporary { get; set; }

    /// <summary>How often notices go by e-mail.</summary>
    public MailChoice Mail { get; set; }

    /// <summary>False once switched off; felt at the next request.</summary>
    public bool IsActive { get; set; } = true;
}
