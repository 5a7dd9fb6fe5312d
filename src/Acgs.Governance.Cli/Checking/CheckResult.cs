// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Files;

namespace Acgs.Governance.Cli.Checking;

/// <summary>The outcome of a check: for each file of the list its result, in the same order.</summary>
/// <param name="Request">What was checked.</param>
/// <param name="Results">The results.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record CheckResult(CheckRequest Request, FileResult[] Results, TimeSpan Elapsed)
{
    /// <summary>The files.</summary>
    public FileList Files => Request.Selection.Files;

    /// <summary>How many files have the given status.</summary>
    public int Count(FileStatus status)
    {
        var count = 0;
        foreach (var result in Results)
        {
            count += result.Status == status ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many files meet the given definition of compliance.</summary>
    public int CountReaching(ComplianceLevel level)
    {
        var count = 0;
        foreach (var result in Results)
        {
            count += result.Status is FileStatus.Compliant or FileStatus.Finding && result.Level >= level ? 1 : 0;
        }

        return count;
    }
}
