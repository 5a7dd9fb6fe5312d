// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>The outcome of a check: for each file of the list its result, in the same order.</summary>
/// <param name="Request">What was checked.</param>
/// <param name="Results">The results.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record CheckResult(CheckRequest Request, FileResult[] Results, TimeSpan Elapsed)
{
    /// <summary>The files that are told of; all of them, unless the check forgot those that it had only to count.</summary>
    public FileList Files => Request.Selection.Files;

    /// <summary>The numbers of all files.</summary>
    public Tally Tally => field ??= Count();

    private Tally Count()
    {
        var tally = new Tally();
        for (var index = 0; index < Results.Length; index++)
        {
            tally.Add(Files[index], Results[index]);
        }

        if (Request.Selection.Judged is { } judged)
        {
            tally.Add(judged.Forgotten);
        }

        return tally;
    }
}
