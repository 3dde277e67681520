namespace Sjukersattning.Domain.Contacts;

public enum ContactWay
{
    Telefon,

    Besok,

    Video,

    Brev,

    DigitaltMeddelande,

    Mote,
}
