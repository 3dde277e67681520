namespace Sjukersattning.Domain.Units;

/// <summary>A vårdenhet: the wall around cases, and the address FK 7800 wants (fk7800.md §1 K9, §4a row 27).</summary>
public sealed class Vardenhet
{
    private Vardenhet()
    {
    }

    /// <summary>Creates a unit with a name; the address is filled in on /enhet.</summary>
    public Vardenhet(string name)
    {
        Id = Guid.NewGuid();
        Name = name;
    }

    public Guid Id { get; private set; }

    /// <summary>The unit's name as printed on the form.</summary>
    public string Name { get; set; } = "";

    /// <summary>Postal address, at most 209 characters (the form's limit).</summary>
    public string Postadress { get; set; } = "";

    /// <summary>Five digits, a space allowed after the third.</summary>
    public string Postnummer { get; set; } = "";

    /// <summary>Town, at most 30 characters.</summary>
    public string Postort { get; set; } = "";

    /// <summary>Phone, at most 20 characters.</summary>
    public string Telefonnummer { get; set; } = "";

    /// <summary>HSA-id of the unit; empty until known. Its format is <see cref="Units.HsaId"/>'s.</summary>
    public string HsaId { get; set; } = "";

    /// <summary>The unit's arbetsplatskod, at most 20 characters; empty until known.</summary>
    public string Arbetsplatskod { get; set; } = "";

    /// <summary>HSA-id of the vårdgivare; empty until known.</summary>
    public string VardgivareHsaId { get; set; } = "";

    /// <summary>Name of the vårdgivare, at most 120 characters; empty until known.</summary>
    public string VardgivareNamn { get; set; } = "";

    /// <summary>Months to begin with after which the quality check asks about an old examination.</summary>
    public const int UsualExaminationMonths = 6;

    /// <summary>Most months of <see cref="ExaminationMonths"/>.</summary>
    public const int MostExaminationMonths = 36;

    /// <summary>Months after which the quality check asks about an old examination, 1 to <see cref="MostExaminationMonths"/>.</summary>
    public int ExaminationMonths { get; set; } = UsualExaminationMonths;

    /// <summary>Why Försäkringskassan asks: the unit's own list, one code per line.</summary>
    public string CauseCodeLines { get; set; } = string.Join('\n', Units.CauseCodes.Initial);

    /// <summary>Days to begin with before a booked signing from which sections that are not klara are warned of.</summary>
    public const int UsualSigningWarningDays = 7;

    /// <summary>Most days before a booked signing.</summary>
    public const int MostSigningWarningDays = 60;

    /// <summary>
    /// Days before a booked signing from which sections that are not klara are warned of, at most <see cref="MostSigningWarningDays"/>.
    /// </summary>
    public int SigningWarningDays { get; set; } = UsualSigningWarningDays;

    /// <summary>Whether a patient's loggutdrag names the staff; title and unit it always tells.</summary>
    public bool NamesStaffInLogExtract { get; set; }

    /// <summary>Days to begin with between two reviews of the access log.</summary>
    public const int UsualLogReviewDays = 30;

    /// <summary>Most days between two reviews of the access log.</summary>
    public const int MostLogReviewDays = 180;

    /// <summary>Days between two reviews of the access log, 1 to <see cref="MostLogReviewDays"/>.</summary>
    public int LogReviewDays { get; set; } = UsualLogReviewDays;

    /// <summary>KVÅ codes of the contact log: the unit's own list, one per line.</summary>
    public string KvaCodeLines { get; set; } = string.Join('\n', Units.KvaCodes.Initial);

    /// <summary>Days on which the unit is closed besides the red ones: its own list, one per line.</summary>
    public string ClosedDayLines { get; set; } = "";

    public WorkingDays WorkingDays => WorkingDays.Of(ClosedDayLines);

    public IReadOnlyList<string> KvaCodes => Units.KvaCodes.Read(KvaCodeLines);

    public IReadOnlyList<string> CauseCodes => Units.CauseCodes.Read(CauseCodeLines);

    /// <summary>What the exchange format wants besides the address.</summary>
    public UnitIdentity Identity => new(HsaId, Arbetsplatskod, VardgivareHsaId, VardgivareNamn);

    /// <summary>The address as the form and the review read it.</summary>
    public UnitAddress Address => new(Name, Postadress, Postnummer, Postort, Telefonnummer);
}
