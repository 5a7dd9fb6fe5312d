// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Checks and fixes the files that a thread is given.</summary>
/// <param name="fix">Takes the results of all threads.</param>
/// <param name="evaluator">Evaluates the files.</param>
/// <param name="fixer">Fixes them; disposed of here.</param>
internal sealed class FixVisitor(TreeFix fix, FileEvaluator evaluator, FileFixer fixer) : CheckVisitor(fix, evaluator)
{
    public override void Dispose()
    {
        base.Dispose();
        fixer.Dispose();
    }

    protected override FileResult Evaluate(ReadOnlySpan<byte> path, bool isVendored)
    {
        var result = base.Evaluate(path, isVendored);
        if (fixer.Fix(path, isVendored, ref result) is { } done)
        {
            fix.Add(done);
        }

        return result;
    }
}
