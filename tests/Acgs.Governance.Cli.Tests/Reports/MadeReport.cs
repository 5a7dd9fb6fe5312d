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
    public static FileResult Unreadable { get; } = new(FileStatus.Unreadable) { Reason = "permission denied" };

    /// <summary>A file without header.</summary>
    public static FileResult Finding { get; } = new(FileStatus.Finding, ComplianceLevel.None, HeaderVerdict.Missing) { Line = 1, Expected = "new" };

    /// <summary>A file with an accepted hash that is not the active one.</summary>
    public static FileResult Note { get; } = new(FileStatus.Compliant, ComplianceLevel.Header, HeaderVerdict.Outdated) { Line = 3, Found = "old", Expected = "new" };

    /// <summary>The report of files with the given results; they come in order.</summary>
    public static Report Of(params (string Path, FileResult Result)[] files)
    {
        var root = Path.GetTempPath();
        var check = new TreeCheck(new FileSelection(new() { Paths = [root] }), new SettingsProvider(root), ComplianceLevel.Header, keepsAll: true);
        check.Take([.. files.Select(file => new CheckedFile(Encoding.UTF8.GetBytes(file.Path), file.Result))]);
        foreach (var file in check.Files)
        {
            check.Summary.Add(file.RawPath, file.Result);
        }

        return new(check);
    }

    /// <summary>The report in a format.</summary>
    public static string Written(string format, Report report)
    {
        using var stream = new MemoryStream();
        ReportFormats.Write(format, report, stream, new());
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
