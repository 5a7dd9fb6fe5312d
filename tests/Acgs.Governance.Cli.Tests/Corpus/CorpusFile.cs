// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Corpus;

/// <summary>A file of records; README.md in this folder describes it.</summary>
internal static class CorpusFile
{
    private const string Begin = "== ";
    private const string Folder = "corpus/";

    /// <summary>The names of all corpus files.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(CorpusFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The fixtures of a corpus file, in its order.</summary>
    public static IReadOnlyList<Fixture> Load(string name)
    {
        using var reader = new StreamReader(typeof(CorpusFile).Assembly.GetManifestResourceStream(Folder + name)!);
        return Parse(name, reader.ReadToEnd());
    }

    /// <summary>The fixtures of a text.</summary>
    /// <exception cref="FormatException">A line is none of a record; the message names the record.</exception>
    public static IReadOnlyList<Fixture> Parse(string name, string text)
    {
        var records = new List<FixtureRecord>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(Begin, StringComparison.Ordinal))
            {
                records.Add(new($"{name}/{line[Begin.Length..]}"));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                (records.Count > 0 ? records[^1] : throw new FormatException($"{name}: '{line}' stands before the first record.")).Add(line);
            }
        }

        return [.. records.Select(record => record.Build())];
    }
}
