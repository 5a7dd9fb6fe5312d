// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli.Reports.Documents;

internal static class DocumentFormats
{
    /// <summary>The values of <c>--format</c>.</summary>
    public static readonly string[] Names = ["text", "json", "sarif", "github"];

    public static void Write(string format, DocumentReport report, Stream output, Colors colors)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case "json":
                DocumentJson.Write(report, output);
                break;
            case "sarif":
                DocumentSarif.Write(report, output);
                break;
            case "github":
                DocumentText.WriteGitHub(report, writer);
                break;
            default:
                DocumentText.Write(report, writer, colors);
                break;
        }
    }
}
