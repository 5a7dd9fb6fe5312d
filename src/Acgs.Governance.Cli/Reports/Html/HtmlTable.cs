// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>A table of texts and numbers.</summary>
internal sealed class HtmlTable(TextWriter output)
{
    /// <summary>Writes a table. The first cell of a row names it; long ones are numbers, and stand to the right.</summary>
    public void Write(IEnumerable<string> columns, IEnumerable<object[]> rows)
    {
        output.Write("<div class=\"wide\"><table><thead><tr>");
        output.Write(string.Concat(columns.Select(column => $"<th scope=\"col\">{MarkupEncoder.Encode(column)}</th>")));
        output.WriteLine("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            output.WriteLine($"<tr><th scope=\"row\">{MarkupEncoder.Encode($"{row[0]}")}</th>{string.Concat(row.Skip(1).Select(Cell))}</tr>");
        }

        output.WriteLine("</tbody></table></div>");
    }

    private static string Cell(object value) => value is long ? $"<td class=\"number\">{value}</td>" : $"<td>{MarkupEncoder.Encode($"{value}")}</td>";
}
