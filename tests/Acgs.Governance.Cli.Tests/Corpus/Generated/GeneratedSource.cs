// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tests.Corpus.Generated;

/// <summary>A generated file.</summary>
/// <param name="Vocabulary">What it is made of.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="NewLine">What ends them.</param>
/// <param name="EndsWithNewLine">Whether the last one has an end.</param>
/// <param name="Encoding">What its characters are encoded in.</param>
/// <param name="HasMark">Whether a byte-order mark stands first.</param>
internal sealed record GeneratedSource(Vocabulary Vocabulary, SourceLine[] Lines, string NewLine, bool EndsWithNewLine, Encoding Encoding, bool HasMark)
{
    /// <summary>What ends a new line in a file that has no end of a line.</summary>
    private const string Fallback = "\n";

    public byte[] Bytes => [.. HasMark ? Encoding.GetPreamble() : [], .. Encoding.GetBytes(Text)];

    private string Text => string.Join(NewLine, Lines.Select(line => line.Text)) + (EndsWithNewLine && Lines.Length > 0 ? NewLine : string.Empty);

    /// <summary>What is wrong with the bytes that a fix has left, or <see langword="null"/>.</summary>
    public string? ProblemOf(byte[] changed)
    {
        var mark = HasMark ? Encoding.GetPreamble() : [];
        if (!changed.AsSpan().StartsWith(mark))
        {
            return "The byte-order mark is gone.";
        }

        var text = Encoding.GetString(changed.AsSpan(mark.Length));
        var lines = text.Length + Lines.Length == 0 ? [] : text.Split(Text.Contains(NewLine, StringComparison.Ordinal) ? NewLine : Fallback);
        return lines.Length > 0 && (lines[^1].Length == 0) != EndsWithNewLine && Lines[^1] is { MayGo: false, Text.Length: > 0 } ? "The end of the file is another one."
            : Alignment.Exists(Lines, EndsWithNewLine ? lines.AsSpan(0, Math.Max(0, lines.Length - 1)) : lines) ? null
            : "A line is gone, or one too many has come.";
    }

    public override string ToString() => $"{Vocabulary.File}, {Encoding.WebName}{(HasMark ? " with mark" : "")}: {Text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}";
}
