// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Checks the files that a thread is given.</summary>
/// <param name="check">Takes the results of all threads.</param>
/// <param name="evaluator">Evaluates the files.</param>
internal class CheckVisitor(TreeCheck check, FileEvaluator evaluator) : IFileVisitor
{
    // Handed on often, so that the list of a thread does not grow: what it would outgrow stays in memory for a while.
    private const int PartLength = 256;

    private readonly List<CheckedFile> _files = [];
    private readonly Summary _summary = new();

    public void Enter(ReadOnlySpan<byte> folder, bool hasSettings) => check.Settings.Enter(folder, hasSettings);

    public void Visit(ReadOnlySpan<byte> path, bool isVendored)
    {
        var result = Evaluate(path, isVendored);
        _summary.Add(path, result);
        if (check.KeepsAll || result.IsReported)
        {
            _files.Add(new(path.ToArray(), result));
        }

        if (_files.Count == PartLength)
        {
            check.Take(_files);
        }
    }

    public virtual void Dispose()
    {
        check.Take(_files);
        check.Summary.Add(_summary);
    }

    protected virtual FileResult Evaluate(ReadOnlySpan<byte> path, bool isVendored) => evaluator.Evaluate(path, isVendored);
}
