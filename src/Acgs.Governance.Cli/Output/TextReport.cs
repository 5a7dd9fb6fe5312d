// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Checking;

namespace Acgs.Governance.Cli.Output;

/// <summary>The report for people.</summary>
internal static class TextReport
{
    public static void Write(CheckResult check, TextWriter output)
    {
        foreach (var finding in Finding.Of(check))
        {
            output.WriteLine($"{finding.Path}:{finding.Detail.Line}: {finding.Id} {finding.Verdict}: {finding.Detail.Found} → {finding.Detail.Expected}");
        }

        output.WriteLine($"{check.Results.Length} files, {check.Count(FileStatus.Compliant)} compliant, {check.Count(FileStatus.Finding)} findings");
    }
}
