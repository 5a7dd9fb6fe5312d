// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>Carries a rotation out. A failure leaves a file as it was and does not keep the others from being changed.</summary>
/// <param name="plan">The rotation.</param>
/// <param name="includesMentions">Whether other places than headers are changed too.</param>
internal sealed class RotationWriter(RotationPlan plan, bool includesMentions)
{
    /// <summary>Writes the files.</summary>
    /// <returns>Those that could not be written, and why.</returns>
    public IReadOnlyList<(string Path, string Reason)> Write()
    {
        // Configuration first: from then on both hashes pass, so that a rotation that is broken off leaves a tree without findings.
        (string Path, string Reason)[] failures = [.. plan.Configuration.Select(edit => Try(edit.Path, () => Write(edit))).OfType<(string, string)>()];
        return failures.Length > 0 ? failures : WriteFiles([.. plan.Files.Where(IsToChange)]);
    }

    private bool IsToChange(RotationFile file) => ToChange(file).Length > 0 && !plan.Configuration.Any(edit => edit.Path == file.Path);

    private (string Path, string Reason)[] WriteFiles(RotationFile[] files)
    {
        using var editor = FileSystem.CreateEditor(plan.Root);
        return [.. files.Select(file => Try(file.Path, () => Change(editor, file))).OfType<(string, string)>()];
    }

    private void Change(IFileEditor editor, RotationFile file) => WholeFile.Change(editor, file.RawPath, before => Changed(before, file));

    private static (string Path, string Reason)? Try(string path, Action write)
    {
        try
        {
            write();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (path, exception.Message.TrimEnd('.'));
        }
    }

    private void Write(ConfigurationEdit edit)
    {
        if (edit.Before is null)
        {
            WholeFile.Create(Path.Combine(plan.Root, edit.Path), edit.After, isExecutable: false);
            return;
        }

        var file = plan.Files.FirstOrDefault(file => file.Path == edit.Path);
        WholeFile.Replace(plan.Root, edit.Path, edit.Before, edit.Rewrite(file is null ? edit.Before : Changed(edit.Before, file)));
    }

    private Mention[] ToChange(RotationFile file) => file.IsKept
        ? []
        : [.. file.Mentions.Where(mention => includesMentions || mention.IsHeader)];

    private byte[] Changed(byte[] before, RotationFile file)
    {
        var after = (byte[])before.Clone();
        var replacement = ByteCharacters.Encode(plan.To, file.Form);
        byte[][] old = [.. plan.Old.Select(hash => ByteCharacters.Encode(hash, file.Form))];
        foreach (var mention in ToChange(file))
        {
            var digits = after.Skip(mention.Offset).Take(replacement.Length).ToArray();
            if (!Array.Exists(old, hash => hash.AsSpan().SequenceEqual(digits)))
            {
                throw new IOException("it has changed meanwhile");
            }

            replacement.CopyTo(after, mention.Offset);
        }

        return after;
    }
}
