// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Reports.Html;

namespace Acgs.Governance.Cli.Reports;

internal static class ReportFormats
{
    /// <summary>The HTML page, which is written beside another format.</summary>
    public const string Page = "html";

    /// <summary>The values of <c>--format</c>.</summary>
    public static readonly string[] Names = ["text", "json", "sarif", "github", "junit"];

    public static void Write(string format, Report report, Stream output, TextOptions text)
    {
        // Buffered: the console's own writer takes a lock and a system call per line.
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case "json":
                JsonReport.Write(report, output);
                break;
            case "sarif":
                SarifReport.Write(report, output);
                break;
            case "github":
                GitHubReport.Write(report, writer);
                break;
            case "junit":
                new JUnitReport(report, writer).Write();
                break;
            case Page:
                new HtmlReport(report, writer).Write();
                break;
            default:
                new TextReport(report, writer, text).Write();
                break;
        }
    }
}
