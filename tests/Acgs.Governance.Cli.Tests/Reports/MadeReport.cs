// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tests.Reports;

/// <summary>Reports of fates that a real tree has only with permissions, configuration or a size of its own.</summary>
internal static class MadeReport
{
    /// <summary>A file that could not be read.</summary>
    public static FileResult Unreadable { get; } = new(FileStatus.Unreadable, ComplianceLevel.None, HeaderVerdict.Empty, new() { Reason = "permission denied" });

    /// <summary>A file without header.</summary>
    public static FileResult Finding { get; } = new(FileStatus.Finding, ComplianceLevel.None, HeaderVerdict.Missing, new() { Expected = "new" });

    /// <summary>A file with an accepted hash that is not the active one.</summary>
    public static FileResult Note { get; } = new(FileStatus.Compliant, ComplianceLevel.Header, HeaderVerdict.Outdated, new() { Line = 3, Found = "old", Expected = "new" });

    /// <summary>The report of files with the given results; they come in order.</summary>
    public static Report Of(params (string Path, FileResult Result)[] files)
    {
        var root = Path.GetTempPath();
        var results = new ResultList(keepsAll: true);
        foreach (var (path, result) in files)
        {
            results.Add(Encoding.UTF8.GetBytes(path), result);
        }

        var selection = new FileSelection(new() { Paths = [root] });
        return new(results.ToCheckResult(selection, new SettingsProvider(root), ComplianceLevel.Header, TimeSpan.Zero));
    }

    /// <summary>The report in a format.</summary>
    public static string Written(string format, Report report)
    {
        using var stream = new MemoryStream();
        ReportFormats.Write(format, report, stream, new());
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
