using Sjukersattning.Domain.Form;

namespace Sjukersattning.Data.Notices;

/// <summary>A notice with the edition of its case's form, which has the headings that it speaks of.</summary>
internal sealed class ToldOfCase
{
    public required NoticeRow Notice { get; init; }

    public required FormEdition Form { get; init; }

    public NoticeLine Line => Notice.In(Form);
}
