// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Text;

namespace Acgs.Governance.Cli.Adoption.Rotation;

/// <summary>Carries a rotation out. A failure leaves a file as it was and does not keep the others from being changed.</summary>
/// <param name="plan">The rotation.</param>
/// <param name="includesMentions">Whether other places than headers are changed too.</param>
internal sealed class RotationWriter(RotationPlan plan, bool includesMentions)
{
    private readonly List<(string Path, string Reason)> _failures = [];

    /// <summary>Writes the files.</summary>
    /// <returns>Those that could not be written, and why.</returns>
    public IReadOnlyList<(string Path, string Reason)> Write()
    {
        // Configuration first: from then on both hashes pass, so that a rotation that is broken off leaves a tree without findings.
        foreach (var edit in plan.Configuration)
        {
            Try(edit.Path, () => Write(edit));
        }

        if (_failures.Count == 0)
        {
            foreach (var file in plan.Files.Where(file => !plan.Configuration.Any(edit => edit.Path == file.Path)))
            {
                Try(file.Path, () => Write(file));
            }
        }

        return _failures;
    }

    private void Try(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _failures.Add((path, exception.Message.TrimEnd('.')));
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

    private void Write(RotationFile file)
    {
        if (ToChange(file).Length > 0)
        {
            WholeFile.Change(plan.Root, file.RawPath, before => Changed(before, file));
        }
    }

    private Mention[] ToChange(RotationFile file) => file.IsKept
        ? []
        : [.. file.Mentions.Where(mention => includesMentions || mention.Kind == MentionKind.Header)];

    private byte[] Changed(byte[] before, RotationFile file)
    {
        var after = (byte[])before.Clone();
        var replacement = ByteCharacters.Encode(plan.To, file.Form);
        foreach (var mention in ToChange(file))
        {
            if (mention.Offset > after.Length - replacement.Length || !IsOld(after.AsSpan(mention.Offset, replacement.Length), file.Form))
            {
                throw new IOException("it has changed meanwhile");
            }

            replacement.CopyTo(after, mention.Offset);
        }

        return after;
    }

    private bool IsOld(ReadOnlySpan<byte> digits, TextForm form)
    {
        foreach (var old in plan.Old)
        {
            if (digits.SequenceEqual(ByteCharacters.Encode(old, form)))
            {
                return true;
            }
        }

        return false;
    }
}
