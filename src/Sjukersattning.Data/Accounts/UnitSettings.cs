using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// What a unit decides for its own utlåtanden: what the exchange format tells of it and its läkare, the rules of the quality check,
/// phrases. No patient data passes here.
/// </summary>
public sealed class UnitSettings
{
    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;
    private readonly SecurityLog _security;

    internal UnitSettings(SjukersattningDbContext db, ClinicClock clock, SecurityLog security)
    {
        _security = security;
        _db = db;
        _clock = clock;
    }

    /// <summary>
    /// Changes what the exchange format tells of a unit and its läkare, all or nothing; an HSA-id of a läkare stays as it is: it is a key,
    /// asked for and approved by two persons (<see cref="RoleApproval"/>).
    /// </summary>
    /// <exception cref="ArgumentException">Somebody is no läkare of the unit.</exception>
    public async Task SaveIdentityAsync(StaffPass pass, UnitIdentity identity, IReadOnlyDictionary<Guid, SignerIdentity> signers,
        CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepIdentity);
        var unitId = actor.UnitId;
        var unit = await _db.Units.FirstAsync(u => u.Id == unitId, cancel);
        unit.HsaId = identity.HsaId;
        unit.Arbetsplatskod = identity.Arbetsplatskod;
        unit.VardgivareHsaId = identity.VardgivareHsaId;
        unit.VardgivareNamn = identity.VardgivareNamn;
        var accounts = await _db.Users
            .Where(a => _db.Memberships.Any(m => m.UnitId == unitId && m.AccountId == a.Id && m.Role == Role.Lakare))
            .ToDictionaryAsync(a => a.Id, cancel);
        foreach (var (id, signer) in signers)
        {
            var account = accounts.GetValueOrDefault(id)
                ?? throw new ArgumentException("Only the unit's own läkare can be changed.", nameof(signers));
            var told = signer with { HsaId = account.HsaId };
            if (AccountWords.Changes(account.Identity, told) is { Count: > 0 } changes)
            {
                account.Identify(told);
                _security.Add(SecurityEvent.AccountEdited, account, string.Join("; ", changes), actor);
            }
        }

        await _db.SaveChangesAsync(cancel);
    }

    /// <summary>The läkare of a unit with open accounts and what the exchange format tells of them, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name, SignerIdentity Identity)>> SignersAsync(
        StaffPass pass, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepIdentity).UnitId;
        var rows = await _db.Memberships.Where(m => m.UnitId == unitId && m.Role == Role.Lakare)
            .Join(_db.Users.AsNoTracking().Where(a => a.IsActive), m => m.AccountId, a => a.Id,
                (m, a) => new { a.Id, a.Name, a.HsaId, a.Befattning, a.Specialistkompetens, a.Forskrivarkod }).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Name, StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true))
            .Select(row => (row.Id, row.Name, new SignerIdentity(row.HsaId, row.Befattning, row.Specialistkompetens, row.Forskrivarkod)))];
    }

    /// <summary>The rules that a unit has switched off, by id.</summary>
    public async Task<IReadOnlyDictionary<string, SwitchedOffRule>> SwitchedOffAsync(StaffPass pass, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepQualityQuestions).UnitId;
        return await _db.SwitchedOffRules.AsNoTracking()
            .Where(rule => rule.UnitId == unitId).ToDictionaryAsync(rule => rule.RuleId, cancel);
    }

    /// <summary>Switches a rule off; one that is off already keeps its reason.</summary>
    /// <exception cref="ArgumentException">There is no such rule, or no reason.</exception>
    public async Task SwitchOffAsync(StaffPass pass, string ruleId, string reason, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepQualityQuestions);
        if (QualityRules.All.All(rule => rule.Id != ruleId)
            || ShortText.IsBlank(reason)
            || reason.Length > SwitchedOffRule.LongestReason)
        {
            throw new ArgumentException("A known rule and a reason are needed.", nameof(ruleId));
        }

        await _db.WriteAsync(
            async () =>
            {
                if (!await _db.SwitchedOffRules.AnyAsync(rule => rule.UnitId == actor.UnitId && rule.RuleId == ruleId, cancel))
                {
                    _db.SwitchedOffRules.Add(new SwitchedOffRule(actor.UnitId, ruleId, reason, actor.Name, _clock.Now));
                }
            },
            [], cancel, raced: () => { });
    }

    public async Task SwitchOnAsync(StaffPass pass, string ruleId, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepQualityQuestions).UnitId;
        _db.SwitchedOffRules.RemoveRange(await _db.SwitchedOffRules.Where(rule => rule.UnitId == unitId && rule.RuleId == ruleId)
            .ToListAsync(cancel));
        await _db.SaveChangesAsync(cancel);
    }

    /// <summary>A unit's phrases for every section; the program's own until the unit has written some.</summary>
    public async Task<IReadOnlyDictionary<SectionKey, IReadOnlyList<string>>> PhrasesAsync(Guid unitId, CancellationToken cancel)
    {
        var own = await _db.PhraseLists.AsNoTracking()
            .Where(list => list.UnitId == unitId)
            .ToDictionaryAsync(list => list.Section, list => PhraseList.Read(list.Lines), cancel);
        return Enum.GetValues<SectionKey>().ToDictionary(key => key, key => own.GetValueOrDefault(key) ?? Phrases.InitialOf(key));
    }

    /// <summary>Changes a unit's phrases for one section; an empty list is a list too.</summary>
    /// <exception cref="ArgumentException">The list has a fault that <see cref="PhraseList.FaultOf"/> names.</exception>
    public async Task SavePhrasesAsync(StaffPass pass, SectionKey section, IReadOnlyList<string> phrases, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepPhrases).UnitId;
        if (PhraseList.FaultOf(phrases) is { } fault)
        {
            throw new ArgumentException(fault, nameof(phrases));
        }

        await _db.WriteAsync(
            async () =>
            {
                var list = await _db.PhraseLists.FirstOrDefaultAsync(known => known.UnitId == unitId && known.Section == section, cancel)
                    ?? _db.PhraseLists.Add(new PhraseList(unitId, section)).Entity;
                list.Lines = string.Join('\n', phrases);
            },
            [Turn.OfUnit(unitId)], cancel);
    }
}
