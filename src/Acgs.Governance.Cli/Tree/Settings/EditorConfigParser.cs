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
    private List<EditorConfigEntry> _entries = [];
    private string _glob = string.Empty;
    private bool _isInSection;
    private bool _isRoot;
    private bool _isPassedOver;

    private EditorConfigParser(string name) => _name = name;

    /// <summary>Reads a file.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="bytes">What it says.</param>
    /// <exception cref="UsageException">A key or value that matters here is invalid.</exception>
    public static EditorConfigFile Parse(string name, ReadOnlySpan<byte> bytes)
    {
        var characters = new char[ByteCharacters.MaxCount(bytes.Length)];
        var text = characters.AsSpan(0, ByteCharacters.Decode(bytes, ByteCharacters.FormOf(bytes), characters));
        text = text.StartsWith(Lexical.ByteOrderMark) ? text[1..] : text;
        var parser = new EditorConfigParser(name);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            parser.ReadLine(text[line].Trim().ToString(), ++number);
        }

        return new(name, parser._isRoot, parser._sections);
    }

    private void ReadLine(string line, int number)
    {
        if (line.Length == 0 || line[0] is '#' or ';')
        {
            return;
        }

        if (line[0] == '[')
        {
            BeginSection(line);
        }
        else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
        {
            ReadPair(line[..equals].TrimEnd().ToLowerInvariant(), line[(equals + 1)..].TrimStart(), number);
        }
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

    private void ReadPair(string key, string value, int number)
    {
        if (!_isInSection)
        {
            ReadPreamble(key, value, number);
            return;
        }

        if (_isPassedOver || key.Length > MaxKeyLength || value.Length > MaxLength || !SettingKeys.Matters(key))
        {
            return;
        }

        var isTakenBack = value.Length == 0 || value.Equals("unset", StringComparison.OrdinalIgnoreCase);
        var entry = new EditorConfigEntry(key, isTakenBack ? null : value, number);
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
            // Of a file above the root only the glob counts: the folders around the tree say nothing about it.
            var names = ProtectedFolders.AreNamedIn(Path.IsPathRooted(_name) ? _glob : $"{_name}/{_glob}");
            _sections.Add(new(SectionGlob.Of(_glob), _entries, names));
        }

        _entries.Add(entry);
    }
}
