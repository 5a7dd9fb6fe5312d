// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Reports;

internal static class ReportFormats
{
    /// <summary>The values of <c>--format</c>.</summary>
    public static readonly string[] Names = ["text", "json", "sarif", "github", "junit"];

    public static void Write(string format, Report report, Stream output, TextOptions text)
    {
        switch (format)
        {
            case "json":
                JsonReport.Write(report, output);
                break;
            case "sarif":
                SarifReport.Write(report, output);
                break;
            default:
                // Buffered: the console's own writer takes a lock and a system call per line.
                using (var writer = new StreamWriter(output, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" })
                {
                    WriteLines(format, report, writer, text);
                }

                break;
        }
    }

    private static void WriteLines(string format, Report report, StreamWriter output, TextOptions text)
    {
        switch (format)
        {
            case "github":
                GitHubReport.Write(report, output);
                break;
            case "junit":
                new JUnitReport(report, output).Write();
                break;
            default:
                new TextReport(report, output, text).Write();
                break;
        }
    }
}
