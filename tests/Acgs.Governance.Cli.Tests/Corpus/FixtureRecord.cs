// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Corpus;

/// <summary>A record as it is read, line by line.</summary>
/// <param name="id">The id of the fixture.</param>
internal sealed class FixtureRecord(string id)
{
    private readonly Dictionary<string, string> _keys = [];
    private readonly List<string> _settings = [];
    private readonly List<string> _body = [];

    /// <summary>Takes the next line.</summary>
    /// <exception cref="FormatException">It is neither a line of the file nor a key.</exception>
    public void Add(string line)
    {
        if (line[0] is '|' or '-' or '+')
        {
            _body.Add(line);
            return;
        }

        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        AddKey(colon > 0 ? line[..colon] : line, colon > 0 ? line[(colon + 2)..] : string.Empty);
    }

    /// <summary>The fixture that the lines make.</summary>
    /// <exception cref="FormatException">A key is missing, or has a value that it cannot have.</exception>
    public Fixture Build()
    {
        var encoding = FileEncoding.Of(_keys.GetValueOrDefault("encoding", "utf-8"));
        var text = new VisibleText(encoding.Encoding, Newline(_keys.GetValueOrDefault("newline", "lf")));
        var verdicts = Required("verdict").Split(" or ");
        var verdict = Enum.Parse<FixtureVerdict>(verdicts[0]);
        return new(id, Required("file"), verdict, Bytes(encoding, text, '-'), Bytes(encoding, text, '+'))
        {
            Alternative = verdicts.Length > 1 ? Enum.Parse<FixtureVerdict>(verdicts[1]) : null,
            Settings = _settings,
            IsFixRefused = _keys.GetValueOrDefault("fix") == "refused",
            IsConsentNeeded = verdict == FixtureVerdict.WrongHash || _keys.GetValueOrDefault("fix") == "with consent",
            Open = _keys.GetValueOrDefault("open"),
        };
    }

    private static string Newline(string name) => name switch
    {
        "lf" => "\n",
        "crlf" => "\r\n",
        "cr" => "\r",
        _ => throw new FormatException($"newline: '{name}' is unknown."),
    };

    private void AddKey(string key, string value)
    {
        if (key == "config")
        {
            _settings.Add(value);
        }
        else if (key is not ("file" or "encoding" or "newline" or "verdict" or "fix" or "open") || value.Length == 0 || !_keys.TryAdd(key, value))
        {
            throw new FormatException($"{id}: '{key}' is unknown, has no value or stands twice.");
        }
    }

    private string Required(string key) => _keys.GetValueOrDefault(key) ?? throw new FormatException($"{id}: '{key}' is missing.");

    /// <summary>The lines that stand on one side of the diff.</summary>
    private byte[] Bytes(FileEncoding encoding, VisibleText text, char side) =>
        [.. encoding.Mark, .. _body.Where(line => line[0] == '|' || line[0] == side).SelectMany(line => text.Read(line[1..]))];
}
