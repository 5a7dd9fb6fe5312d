// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>A file with checkpoints: one signed note, or many one after the other, as services append them.</summary>
internal static class CheckpointFile
{
    private const string SignatureStart = "— ";

    /// <summary>Reads the notes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="warn">Told that the last note is cut, as an interrupted write leaves it; it is left out.</param>
    /// <exception cref="UsageException">The file does not exist, is a folder, or has no note.</exception>
    public static List<string> Read(string path, Action<string> warn)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"checkpoint file '{path}' is a folder; name the file in it.");
        }

        if (!File.Exists(path))
        {
            throw new UsageException($"checkpoint file '{path}' does not exist.");
        }

        var notes = Split(File.ReadAllText(path), out var rest);
        if (notes.Count == 0)
        {
            throw new UsageException($"'{path}' has no checkpoint: one ends with an empty line and a signature.");
        }

        if (rest.Length > 0)
        {
            warn($"'{path}' ends within a checkpoint, which is left out.");
        }

        return notes;
    }

    // A note ends behind the last of its signatures. What follows, but for empty lines, is the next one.
    private static List<string> Split(string text, out string rest)
    {
        var (notes, note, isSigned) = (new List<string>(), new StringBuilder(), false);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        foreach (var line in lines[..^1])
        {
            var isSignature = line.StartsWith(SignatureStart, StringComparison.Ordinal);
            if (isSigned && !isSignature)
            {
                notes.Add(note.ToString());
                note.Clear();
            }

            if (note.Length > 0 || line.Length > 0)
            {
                note.Append(line).Append('\n');
            }

            isSigned = isSignature;
        }

        if (isSigned)
        {
            notes.Add(note.ToString());
            note.Clear();
        }

        rest = note.Append(lines[^1]).ToString();
        return notes;
    }
}
