namespace Sjukersattning.Domain.Staff;

/// <summary>Why a visit in the access log is looked at in a review. Kept with the finding.</summary>
[Flags]
public enum LogReviewReason
{
    Stickprov = 1,

    SammaEfternamn = 2,

    Kollega = 4,

    UtanDel = 8,

    UdaTid = 16,

    MangaPatienter = 32,

    MangaSokningar = 64,

    Nekad = 128,

    SkyddadIdentitet = 256,

    AktivtVal = 512,

    HavdSparr = 1024,

    Nodoppning = 2048,
}
