// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>What a fix of a file has to be proven against. Nothing is written that does not pass.</summary>
/// <param name="settings">What is required of files.</param>
/// <param name="level">The definition of compliance in use.</param>
/// <param name="memory">Lets the evaluator read what has not been written.</param>
internal sealed class FixProof(SettingsProvider settings, ComplianceLevel level, MemoryReader memory)
{
    private readonly FileEvaluator _evaluator = new(memory, settings, level);

    /// <summary>What is wrong with a fix; <see langword="null"/> when nothing is.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="isVendored">Whether it is the work of others, or of a tool.</param>
    /// <param name="type">Its type.</param>
    /// <param name="text">What it was.</param>
    /// <param name="fix">The fix.</param>
    /// <param name="content">What it is going to be, but for what stands behind the text.</param>
    /// <param name="editor">Has opened it.</param>
    /// <param name="after">What a check is going to say about it.</param>
    public string? FindFlaw(
        ReadOnlySpan<byte> path, bool isVendored, SourceType type, DecodedFile text, TextFix fix, byte[] content, IFileEditor editor, out FileResult after)
    {
        (memory.Content, memory.Rest) = (content, text.IsWhole ? null : (editor, text.Bytes.Length));
        after = _evaluator.Evaluate(path, isVendored);
        if (after.Verdict != HeaderVerdict.Ok && !(type.IsJson && after.Status == FileStatus.Exempt))
        {
            return $"the result would be {after.Verdict}";
        }

        var hash = settings.For(path).Constitution.Active;
        if (!type.IsJson && !LosslessProof.Holds(text.Characters, fix.Edits, type.Row?.Syntax.Lines ?? [], hash))
        {
            return "more than the header would change";
        }

        return text.IsWhole ? ParseProof.FindFlaw(DisplayPath.Of(path), text.Characters, fix.Edits, new DecodedFile(content).Characters) : null;
    }
}
