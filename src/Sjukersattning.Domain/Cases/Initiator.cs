namespace Sjukersattning.Domain.Cases;

/// <summary>Who took the first step (seed 000: the läkare or the patient).</summary>
public enum Initiator
{
    Lakaren,

    Patienten,
}
