// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli.Reports.Ledger;

/// <summary>Writes violations in the format that was asked for, as they are read.</summary>
internal static class ViolationFormats
{
    /// <summary>The values of <c>--format</c>.</summary>
    public static readonly string[] Names = ["text", "json", "csv"];

    public static void Write(string format, ViolationList violations, Stream output, Colors colors)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case "json":
                ViolationJson.Write(violations, output);
                break;
            case "csv":
                ViolationCsv.Write(violations.Records, writer);
                break;
            default:
                ViolationText.Write(violations.Records, writer, colors);
                break;
        }
    }
}
