using System.Text;

namespace Sjukersattning.Data.Diagnoses;

/// <summary>
/// Reads tab-separated text. A cell may stand in quotation marks and then hold tabs, line breaks and doubled quotation marks.
/// </summary>
internal sealed class TabbedText(string text)
{
    private const char Quote = '"';
    private int _at;
    private int _line = 1;

    /// <summary>The record that stopped the reading since its quotation mark is never closed; null for none.</summary>
    public int? UnclosedLine { get; private set; }

    /// <summary>The records, each with the line it starts on.</summary>
    public IEnumerable<(int Line, IReadOnlyList<string> Cells)> Records()
    {
        while (_at < text.Length && UnclosedLine is null)
        {
            var start = _line;
            var cells = new List<string>();
            do
            {
                cells.Add(Cell(start));
            }
            while (Take('\t'));

            Take('\r');
            Take('\n');
            if (UnclosedLine is null)
            {
                yield return (start, cells);
            }
        }
    }

    private string Cell(int recordLine)
    {
        var cell = new StringBuilder();
        if (Take(Quote))
        {
            Quoted(cell, recordLine);
        }

        while (_at < text.Length && text[_at] is not ('\t' or '\r' or '\n'))
        {
            cell.Append(text[_at++]);
        }

        return cell.ToString().Trim();
    }

    private void Quoted(StringBuilder cell, int recordLine)
    {
        while (_at < text.Length)
        {
            if (Take(Quote))
            {
                if (!Take(Quote))
                {
                    return;
                }

                cell.Append(Quote);
            }
            else
            {
                _line += text[_at] == '\n' ? 1 : 0;
                cell.Append(char.IsControl(text[_at]) ? ' ' : text[_at]);
                _at++;
            }
        }

        UnclosedLine = recordLine;
    }

    private bool Take(char wanted)
    {
        if (_at >= text.Length || text[_at] != wanted)
        {
            return false;
        }

        _line += wanted == '\n' ? 1 : 0;
        _at++;
        return true;
    }
}
