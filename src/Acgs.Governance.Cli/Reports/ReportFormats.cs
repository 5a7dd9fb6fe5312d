// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Reports;

internal static class ReportFormats
{
    /// <summary>The values of <c>--format</c>.</summary>
    public static readonly string[] Names = ["text", "json", "sarif", "github", "junit"];

    public static void Write(string format, Report report, Stream output, TextOptions text)
    {
        if (format is "json")
        {
            JsonReport.Write(report, output);
            return;
        }

        if (format is "sarif")
        {
            SarifReport.Write(report, output);
            return;
        }

        // Buffered: the console's own writer takes a lock and a system call per line.
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case "github":
                GitHubReport.Write(report, writer);
                break;
            case "junit":
                new JUnitReport(report, writer).Write();
                break;
            default:
                new TextReport(report, writer, text).Write();
                break;
        }
    }
}
