// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The formats of a result by their names.</summary>
internal static class ReportFormats
{
    /// <summary>The names.</summary>
    public static readonly string[] Names = ["text", "json", "sarif", "github", "junit"];

    /// <summary>Writes the result in a format of <see cref="Names"/>.</summary>
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
                // One buffered writer: the console's own takes a lock and a system call for each line.
                using (var writer = new StreamWriter(output, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" })
                {
                    WriteText(format, report, writer, text);
                }

                break;
        }
    }

    private static void WriteText(string format, Report report, StreamWriter output, TextOptions text)
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
