// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Checks and fixes the files that a thread is given.</summary>
/// <param name="settings">What is required of the files.</param>
/// <param name="evaluator">Evaluates them.</param>
/// <param name="fixer">Fixes them.</param>
/// <param name="results">Takes the results of all threads in the end.</param>
/// <param name="addFixes">Takes the fixes of all threads in the end.</param>
/// <param name="editor">What the fixer writes with; disposed of here.</param>
internal sealed class FixVisitor(
    SettingsProvider settings, FileEvaluator evaluator, FileFixer fixer, ResultList results, Action<List<FileFix>> addFixes, IFileEditor editor) : IFileVisitor
{
    private readonly ResultList _own = results.CreatePart();
    private readonly List<FileFix> _fixes = [];

    public void Enter(ReadOnlySpan<byte> folder, bool hasSettings) => settings.Enter(folder, hasSettings);

    public void Visit(ReadOnlySpan<byte> path, bool isVendored)
    {
        var result = evaluator.Evaluate(path, isVendored);
        if (fixer.Fix(path, isVendored, ref result) is { } fix)
        {
            _fixes.Add(fix);
        }

        _own.Add(path, result);
    }

    public void Dispose()
    {
        _own.Complete();
        addFixes(_fixes);
        editor.Dispose();
    }
}
