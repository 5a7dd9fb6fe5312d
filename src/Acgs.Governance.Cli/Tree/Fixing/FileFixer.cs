// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Damage;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection.Staging;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Cli.Tree.Text.Diff;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Fixes one file after the other; a thread has one of its own.</summary>
/// <param name="editor">Reads and writes the files; disposed of here.</param>
/// <param name="stale">Removes what an earlier run left behind.</param>
/// <param name="settings">What is demanded of the files.</param>
/// <param name="options">How files are fixed.</param>
/// <param name="proof">Proves what is to be written.</param>
/// <param name="staged">What is staged, if files are evaluated as they are staged; else <see langword="null"/>.</param>
internal sealed class FileFixer(IFileEditor editor, StaleFiles stale, SettingsProvider settings, FixOptions options, FixProof proof, StagedFiles? staged = null)
    : IDisposable
{
    /// <summary>How much of a file is edited; it is in memory several times. What stands behind it is copied.</summary>
    public const int HeadLength = 1024 * 1024;

    // Above this length one file at a time, so that threads do not multiply the memory.
    private const int LargeLength = 32 * 1024;

    private const string PartlyStaged =
        "the file is not as it is staged; stage the rest ('git add') or put it away ('git stash --keep-index'), and run it again";

    private static readonly Lock Large = new();

    /// <summary>Fixes the file at <paramref name="path"/>, if there is something to fix.</summary>
    /// <param name="path">The path relative to the root; the byte behind it in memory is NUL.</param>
    /// <param name="isVendored">Whether it is the work of others, or of a tool.</param>
    /// <param name="result">What the check says about it; afterwards, what it says then.</param>
    /// <returns>What became of it; <see langword="null"/> when it is as it should be.</returns>
    public FileFix? Fix(ReadOnlySpan<byte> path, bool isVendored, ref FileResult result)
    {
        var isDue = IsHeaderDue(result);
        if ((!isDue && !MayBeDamaged(path, result)) || IsForeignJson(path, result))
        {
            return null;
        }

        // What passes the check is not refused: it is not reported for an edit that cannot be made.
        var isPassed = result.Status != FileStatus.Finding;
        var fix = FixFile(path, isVendored, ref result, isDue);
        return isPassed && fix is { IsChanged: false, HasFailed: false } ? null : fix;
    }

    public void Dispose() => editor.Dispose();

    private FileFix? FixFile(ReadOnlySpan<byte> path, bool isVendored, ref FileResult result, bool isDue)
    {
        // The fix of one part is not to be committed with another.
        if (staged?.IsUnstaged(path) == true)
        {
            return Refused(path, PartlyStaged);
        }

        var error = editor.Open(path);
        try
        {
            if (error != FileError.None)
            {
                return isDue ? Refused(path, error.Describe(), hasFailed: true) : null;
            }

            return FixOpen(path, isVendored, ref result, isDue);
        }
        finally
        {
            editor.Close();
        }
    }

    private static bool IsHeaderDue(FileResult result) => result.Status == FileStatus.Finding
        || (result.Status == FileStatus.Compliant && result.Verdict == HeaderVerdict.Outdated);

    /// <summary>A JSON document that stamping broke is none any more, and therefore exempt.</summary>
    private bool MayBeDamaged(ReadOnlySpan<byte> path, FileResult result) => result.Status switch
    {
        FileStatus.Compliant => true,
        FileStatus.Exempt => result.Exemption == Exemption.Data
            && settings.For(path) is { IsJsonKeyDemanded: true } file && SourceType.Find(path, file) is { IsJson: true },
        _ => false,
    };

    /// <summary>Whether the file is a JSON document of which the key is not demanded: that is never edited.</summary>
    private bool IsForeignJson(ReadOnlySpan<byte> path, FileResult result) =>
        result.Type is { IsJson: true } && !settings.For(path).IsJsonKeyDemanded;

    private static FileFix Refused(ReadOnlySpan<byte> path, string reason, bool hasFailed = false) =>
        new() { Path = DisplayPath.Of(path), Refusal = reason, HasFailed = hasFailed };

    private FileFix? FixOpen(ReadOnlySpan<byte> path, bool isVendored, ref FileResult result, bool isDue)
    {
        using var turn = editor.Length > LargeLength ? Large.EnterScope() : default;
        return FixRead(path, isVendored, ref result, isDue);
    }

    private FileFix? FixRead(ReadOnlySpan<byte> path, bool isVendored, ref FileResult result, bool isDue)
    {
        var isWhole = editor.Length <= HeadLength;
        var bytes = new byte[isWhole ? editor.Length : isDue ? HeadLength : 0];
        if (!editor.Read(0, bytes))
        {
            return isDue ? Refused(path, FileError.Failed.Describe(), hasFailed: true) : null;
        }

        if (!isDue && !StrayMarkers.MayStandIn(bytes, result.Status == FileStatus.Compliant) && !ClippedComment.MayStandIn(bytes))
        {
            return null;
        }

        var text = new DecodedFile(bytes, isWhole);
        if ((UneditableFiles.FindReason(text.Form, text.Characters)
            ?? (isWhole ? null : UneditableFiles.FindReasonBehind(editor, bytes.Length, text.Form))) is { } reason)
        {
            return Refused(path, reason);
        }

        var file = settings.For(path);
        var type = SourceType.Find(path, file, new StringText(text.Characters))!;
        var fix = new TextRepair(file, type, DisplayPath.Of(path), options.AcceptsNewConstitution)
            .Plan(text.Characters, isDue, isWhole ? null : result.Verdict);
        if (fix.Refusal is not null || fix.Edits.Count == 0)
        {
            return Refused(path, fix.Refusal ?? "its header is right, and fix does not rewrite it for this level");
        }

        return Finish(path, isVendored, ref result, text, fix, type);
    }

    private FileFix Finish(ReadOnlySpan<byte> path, bool isVendored, ref FileResult result, DecodedFile text, TextFix fix, SourceType type)
    {
        var edits = text.Map(fix.Edits);
        var content = text.Apply(edits);

        // A patch needs lines behind the edit, and they are to be lines of the head.
        var isFar = !text.IsWhole && edits[^1].End > text.Bytes.Length / 2;
        var after = result;
        var refusal = isFar ? TextRepair.Uncertain : proof.FindFlaw(path, isVendored, type, text, fix, content, editor, out after);
        if (refusal is not null)
        {
            return Refused(path, refusal);
        }

        if ((editor.FindObstacle() ?? Write(path, content, text.Bytes.Length)) is { } obstacle)
        {
            return Refused(path, obstacle, hasFailed: true);
        }

        result = after;
        return new()
        {
            Path = DisplayPath.Of(path),
            Done = fix.Done,
            Repairs = fix.Repairs,
            AcceptedHash = fix.AcceptedHash,
            Diff = options.IsDiffWanted ? UnifiedDiff.Of(path, text.Bytes, edits) : default,
        };
    }

    private string? Write(ReadOnlySpan<byte> path, byte[] content, long rest)
    {
        if (!options.IsWriting)
        {
            return null;
        }

        stale.RemoveBeside(path);
        return editor.Replace(content, rest);
    }
}
