// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Fixing;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>A file after a fix, by the real evaluator and the real fixer.</summary>
/// <param name="Content">What it holds.</param>
/// <param name="Before">What a check says before.</param>
/// <param name="After">What a check says afterwards.</param>
/// <param name="Fix">What became of it; <see langword="null"/> when it was right.</param>
internal sealed record Fixed(byte[] Content, FileResult Before, FileResult After, FileFix? Fix)
{
    /// <summary>The content as text.</summary>
    public string Text => Encoding.UTF8.GetString(Content);

    public static Fixed Of(string path, string content, FixOptions? options = null, string root = "/") =>
        Of(path, Encoding.UTF8.GetBytes(content), options, root);

    public static Fixed Of(string path, byte[] content, FixOptions? options = null, string root = "/")
    {
        var settings = new SettingsProvider(root);
        using var editor = new MemoryEditor { Content = content };
        using var memory = new MemoryReader();
        using var proofMemory = new MemoryReader();
        var evaluator = new FileEvaluator(memory, settings, ComplianceLevel.Header);
        var proof = new FixProof(settings, ComplianceLevel.Header, proofMemory);
        var fixer = new FileFixer(editor, new StaleFiles(Path.GetTempPath()), settings, options ?? new(), proof);
        byte[] name = [.. Encoding.UTF8.GetBytes(path), 0];
        memory.Content = content;
        var before = evaluator.Evaluate(name.AsSpan(..^1));
        var after = before;
        var fix = fixer.Fix(name.AsSpan(..^1), isVendored: false, ref after);
        return new(editor.Content, before, after, fix);
    }
}
