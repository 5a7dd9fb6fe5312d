// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>Looks for the old hashes in one file after the other.</summary>
/// <param name="reader">Reads the files.</param>
/// <param name="rotation">What is looked for; takes the files that the rotation has something to do with.</param>
internal sealed class RotationScanner(IFileReader reader, RotationSink rotation) : IFileVisitor
{
    private static readonly byte[] Label = Encoding.ASCII.GetBytes(HeaderLine.Label);

    private readonly byte[][] _sought = [.. rotation.Old.Select(Encoding.ASCII.GetBytes)];
    private readonly FileContent _content = new(reader);

    public void Enter(ReadOnlySpan<byte> folder, bool hasSettings) => rotation.Settings.Enter(folder, hasSettings);

    public void Visit(ReadOnlySpan<byte> path, bool isVendored)
    {
        if (Scan(path) is { } file)
        {
            rotation.Add(file);
        }
    }

    public void Dispose()
    {
    }

    private RotationFile? Scan(ReadOnlySpan<byte> path)
    {
        var file = rotation.Settings.For(path);
        var error = reader.Open(path);
        if (error != FileError.None)
        {
            // What is a link or no file is not looked at by a check either.
            return error is FileError.Link or FileError.NoFile ? null : new(DisplayPath.Of(path)) { Problem = error.Describe() };
        }

        try
        {
            return _content.ReadHead() && _content.ReadRest() ? ScanContent(path, file) : new(DisplayPath.Of(path)) { Problem = FileError.Failed.Describe() };
        }
        finally
        {
            reader.Close();
            _content.Release();
        }
    }

    private RotationFile? ScanContent(ReadOnlySpan<byte> path, FileSettings file)
    {
        if (_content.IsWhole && IsSilent())
        {
            return null;
        }

        _content.Decode();
        if (_content.Form is TextForm.Binary or TextForm.Utf32)
        {
            return null;
        }

        if (!_content.IsWhole)
        {
            return new(DisplayPath.Of(path)) { Problem = $"it is larger than {FileContent.MaxLength / 1024 / 1024} MiB, so that nobody looked for the hash" };
        }

        var type = SourceType.Find(path, file, _content.Text);
        var scan = ScanHeader(path, file, type);
        var mentions = FindMentions(scan.Verdict is HeaderVerdict.Ok or HeaderVerdict.Outdated ? scan.Marker.Hash : HeaderLine.None);
        var wrong = scan.Verdict == HeaderVerdict.WrongHash ? ByteCharacters.LineNumber(_content.Characters[..scan.Marker.Start]) : 0;
        return mentions.Count == 0 && wrong == 0 ? null : new(DisplayPath.Of(path))
        {
            RawPath = path.ToArray(),
            Form = _content.Form,
            Mentions = mentions,
            IsKept = IsOfAnother(file) || rotation.Kept.Contain(path, type, file),
            WrongHashLine = wrong,
        };
    }

    /// <summary>Whether the bytes alone say that no hash stands in the file, neither an old one nor, in a header, one that nobody knows.</summary>
    private bool IsSilent()
    {
        var bytes = _content.Bytes;
        var isSilent = ByteCharacters.FormOf(bytes) == TextForm.Bytes && bytes.IndexOf(Label) < 0;
        foreach (var hash in _sought)
        {
            isSilent = isSilent && bytes.IndexOf(hash) < 0;
        }

        return isSilent;
    }

    // A folder may follow a constitution of its own, in which the new hash means nothing.
    private bool IsOfAnother(FileSettings file) => file.Constitution.Active != rotation.To && !rotation.Old.Contains(file.Constitution.Active);

    // Whether a folder is left alone is configured for a rotation apart.
    private HeaderScan ScanHeader(ReadOnlySpan<byte> path, FileSettings file, SourceType? type) =>
        type is null or { IsJson: true } || SourceType.ExemptionOf(path, type, file) is not (Exemption.None or Exemption.TestData or Exemption.Migration)
            ? default
            : type.Scan(_content.Text, file.Constitution, out _);

    private List<Mention> FindMentions(int header)
    {
        var mentions = new List<Mention>();
        foreach (var hash in rotation.Old)
        {
            for (var index = IndexFrom(hash, 0); index >= 0; index = IndexFrom(hash, index + HashFormat.Length))
            {
                if (IsWhole(index))
                {
                    mentions.Add(Describe(index, index == header));
                }
            }
        }

        mentions.Sort((left, right) => left.Offset.CompareTo(right.Offset));
        return mentions;
    }

    private int IndexFrom(string hash, int start) => _content.Characters[start..].IndexOf(hash) is >= 0 and var index ? index + start : -1;

    // Sixteen digits out of more are part of something else, a checksum for example.
    private bool IsWhole(int index)
    {
        var characters = _content.Characters;
        var end = index + HashFormat.Length;
        return (index == 0 || !char.IsAsciiHexDigit(characters[index - 1])) && (end == characters.Length || !char.IsAsciiHexDigit(characters[end]));
    }

    private Mention Describe(int index, bool isHeader)
    {
        var text = _content.Text;
        var line = text.Copy(text.LineStart(index), text.LineEnd(index)).Trim();
        var offset = ByteCharacters.CountBytes(_content.Characters[..index], _content.Form);
        return new(isHeader, offset, ByteCharacters.LineNumber(_content.Characters[..index]), Excerpt.Of(line));
    }
}
