// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Ignoring;

/// <summary>The patterns of one file such as <c>.gitignore</c>. The last one that matches decides.</summary>
internal sealed class IgnoreRules
{
    private readonly List<IgnorePattern> _patterns = [];

    /// <summary>The scope of a folder with these rules; the outer one when there are none.</summary>
    /// <param name="folderLength">The length of the folder's path, absolute, with the '/' at its end.</param>
    /// <param name="outer">The rules around it; <see langword="null"/> when there are none.</param>
    public IgnoreScope? Around(int folderLength, IgnoreScope? outer) => _patterns.Count == 0 ? outer : new(this, folderLength, outer);

    /// <summary>Reads a file.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="ignoresCase">Whether ASCII letters match in either case.</param>
    public static IgnoreRules Parse(ReadOnlySpan<byte> content, bool ignoresCase)
    {
        var rules = new IgnoreRules();
        content = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        while (!content.IsEmpty)
        {
            var end = content.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..end];
            content = end < 0 ? [] : content[(end + 1)..];
            if (!line.IsEmpty && line[0] != '#')
            {
                rules.Add(Trim(line), ignoresCase);
            }
        }

        return rules;
    }

    /// <summary>Whether the rules ignore a file or folder; <see langword="null"/> when they do not speak of it.</summary>
    /// <param name="path">Its path, relative to the folder that the rules hold for.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool? IsIgnored(ReadOnlySpan<byte> path, ReadOnlySpan<byte> name, bool isFolder)
    {
        for (var index = _patterns.Count - 1; index >= 0; index--)
        {
            if (_patterns[index].IsMatch(path, name, isFolder))
            {
                return !_patterns[index].IsNegated;
            }
        }

        return null;
    }

    private void Add(ReadOnlySpan<byte> line, bool ignoresCase)
    {
        if (!line.IsEmpty)
        {
            _patterns.Add(new(line, ignoresCase));
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line)
    {
        line = line.EndsWith((byte)'\r') ? line[..^1] : line;
        var nul = line.IndexOf((byte)0);
        line = nul < 0 ? line : line[..nul];
        var end = 0;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '\\')
            {
                // What is escaped counts, also a space at the end.
                index++;
                end = Math.Min(index + 1, line.Length);
            }
            else if (line[index] != ' ')
            {
                end = index + 1;
            }
        }

        return line[..end];
    }
}
