// Constitutional Hash: cdd01ef066bc6cf2

using Spectre.Console;

namespace Acgs.Governance.Cli.Terminal;

/// <summary>Draws a table on a terminal. Cells are plain text; the last column wraps.</summary>
internal static class TerminalTable
{
    public static void Write(TextWriter output, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders();
        foreach (var row in rows)
        {
            while (table.Columns.Count < row.Length)
            {
                table.AddColumn(new TableColumn(string.Empty) { NoWrap = table.Columns.Count < row.Length - 1 });
            }

            table.AddRow(row.Select(cell => new Text(cell)));
        }

        SpectreTerminal.Create(output).Write(table);
    }
}
