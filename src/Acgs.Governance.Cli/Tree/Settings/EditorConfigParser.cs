// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Settings.Globs;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>
/// Reads the text of a file <c>.editorconfig</c> by the EditorConfig specification: a comment is a line of its own, '=' separates
/// key and value, and a line that is none of these is passed over. Keys that do not matter here are passed over as well.
/// </summary>
internal sealed class EditorConfigParser
{
    private const int MaxKeyLength = 1024;
    private const int MaxLength = 4096;

    private readonly List<EditorConfigSection> _sections = [];
    private readonly string _name;
    private readonly string _text;
    private List<EditorConfigEntry> _entries = [];
    private string _glob = string.Empty;
    private bool _isInSection;
    private bool _isRoot;
    private bool _isPassedOver;

    private EditorConfigParser(string name, string text)
    {
        _name = name;
        _text = text;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="bytes">What it says.</param>
    /// <exception cref="UsageException">A key or value that matters here is invalid.</exception>
    public static EditorConfigFile Parse(string name, ReadOnlySpan<byte> bytes)
    {
        var parser = new EditorConfigParser(name, Decode(bytes));
        parser.ReadLines();
        return new(name, parser._isRoot, parser._sections);
    }

    /// <summary>The characters of a file; their positions are those of <see cref="EditorConfigEntry.ValueStart"/>.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[ByteCharacters.MaxCount(bytes.Length)];
        return new(characters, 0, ByteCharacters.Decode(bytes, TextForms.Of(bytes), characters));
    }

    private void ReadLines()
    {
        var start = _text.StartsWith(Lexical.ByteOrderMark) ? 1 : 0;
        for (var number = 1; start < _text.Length; number++)
        {
            var end = _text.IndexOf('\n', start);
            end = end < 0 ? _text.Length : end;
            ReadLine(start, end, number);
            start = end + 1;
        }
    }

    private void ReadLine(int start, int end, int number)
    {
        (start, end) = Trim(start, end);
        if (start == end || _text[start] is '#' or ';')
        {
            return;
        }

        if (_text[start] == '[')
        {
            BeginSection(_text[start..end]);
            return;
        }

        var equals = _text.IndexOf('=', start, end - start);
        if (equals > start)
        {
            var key = Trim(start, equals);
            var value = Trim(equals + 1, end);
            ReadPair(_text[key.Start..key.End].ToLowerInvariant(), value.Start, value.End, number);
        }
    }

    private (int Start, int End) Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private void BeginSection(string line)
    {
        if (!line.EndsWith(']'))
        {
            return;
        }

        // Sections without a key that matters are never made.
        _isInSection = true;
        _isPassedOver = line.Length - 2 is 0 or > MaxLength;
        _entries = [];
        _glob = line[1..^1];
    }

    private void ReadPair(string key, int start, int end, int number)
    {
        if (!_isInSection)
        {
            ReadPreamble(key, _text[start..end], number);
            return;
        }

        if (_isPassedOver || key.Length > MaxKeyLength || end - start > MaxLength || !SettingKeys.Matters(key))
        {
            return;
        }

        var value = _text[start..end];
        var isTakenBack = value.Length == 0 || value.Equals("unset", StringComparison.OrdinalIgnoreCase);
        var entry = new EditorConfigEntry(key, isTakenBack ? null : value, number, start);
        if (SettingKeys.FindProblem(entry) is { } problem)
        {
            throw new UsageException($"{_name}:{number}: {problem}{(problem.EndsWith('?') ? string.Empty : ".")}");
        }

        Add(entry);
    }

    private void ReadPreamble(string key, string value, int number)
    {
        if (key == "root")
        {
            _isRoot = value.Equals(bool.TrueString, StringComparison.OrdinalIgnoreCase);
        }
        else if (key.StartsWith(SettingKeys.Prefix, StringComparison.Ordinal))
        {
            throw new UsageException($"{_name}:{number}: '{key}' stands above the first section, where it has no effect; put it below a line [*].");
        }
    }

    private void Add(EditorConfigEntry entry)
    {
        if (_entries.Count == 0)
        {
            _sections.Add(new(SectionGlob.Of(_glob), _entries));
        }

        _entries.Add(entry);
    }
}
