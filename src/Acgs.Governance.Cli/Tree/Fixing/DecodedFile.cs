// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Cli.Tree.Text.Diff;
using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>The bytes of a file and the characters that they stand for. It is edited by its characters; the bytes between the edits stay themselves.</summary>
internal sealed class DecodedFile
{
    private readonly byte[] _bytes;

    public DecodedFile(byte[] bytes)
    {
        _bytes = bytes;
        Form = ByteCharacters.FormOf(bytes);
        var characters = new char[ByteCharacters.MaxCount(bytes.Length)];
        Characters = new(characters, 0, Form == TextForm.Binary ? 0 : ByteCharacters.Decode(bytes, Form, characters));
    }

    /// <summary>How the bytes stand for characters.</summary>
    public TextForm Form { get; }

    /// <summary>The characters.</summary>
    public string Characters { get; }

    /// <summary>The bytes after <paramref name="edits"/>, which are in order and apart from each other.</summary>
    public byte[] Apply(IReadOnlyList<ByteEdit> edits)
    {
        var result = new byte[_bytes.Length + edits.Sum(edit => edit.Replacement.Length - (edit.End - edit.Start))];
        var read = 0;
        var written = 0;
        foreach (var edit in edits)
        {
            _bytes.AsSpan(read, edit.Start - read).CopyTo(result.AsSpan(written));
            written += edit.Start - read;
            edit.Replacement.CopyTo(result.AsSpan(written));
            written += edit.Replacement.Length;
            read = edit.End;
        }

        _bytes.AsSpan(read).CopyTo(result.AsSpan(written));
        return result;
    }

    /// <summary>The edits of bytes that edits of characters stand for.</summary>
    public IReadOnlyList<ByteEdit> Map(IReadOnlyList<HeaderEdit> edits)
    {
        var mapped = new List<ByteEdit>(edits.Count);
        var position = 0;
        var bytes = 0;
        foreach (var edit in edits)
        {
            var start = bytes + Count(position, edit.Start);
            bytes = start + Count(edit.Start, edit.End);
            position = edit.End;

            // Half a character at the end of UTF-16 has been counted as a whole one.
            mapped.Add(new(Math.Min(start, _bytes.Length), Math.Min(bytes, _bytes.Length), ByteCharacters.Encode(edit.Replacement, Form)));
        }

        return mapped;
    }

    private int Count(int start, int end) => ByteCharacters.CountBytes(Characters.AsSpan(start, end - start), Form);
}
