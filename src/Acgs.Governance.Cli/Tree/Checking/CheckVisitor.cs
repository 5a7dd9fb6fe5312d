// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Checks the files that a thread is given.</summary>
/// <param name="settings">What is required of the files.</param>
/// <param name="evaluator">Evaluates them.</param>
/// <param name="results">Takes the results of all threads in the end.</param>
internal sealed class CheckVisitor(SettingsProvider settings, FileEvaluator evaluator, ResultList results) : IFileVisitor
{
    private readonly ResultList _own = results.CreatePart();

    public void Enter(ReadOnlySpan<byte> folder, bool hasSettings) => settings.Enter(folder, hasSettings);

    public void Visit(ReadOnlySpan<byte> path, bool isVendored) => _own.Add(path, evaluator.Evaluate(path, isVendored));

    public void Dispose() => _own.Complete();
}
