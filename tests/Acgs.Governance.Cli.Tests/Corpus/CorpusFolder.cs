// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Corpus;

/// <summary>The fixtures of a corpus file as files. Each stands in a folder of its own whose name says nothing, so that no name of a folder decides.</summary>
internal sealed class CorpusFolder : IDisposable
{
    private readonly IReadOnlyList<Fixture> _fixtures;

    private CorpusFolder(IReadOnlyList<Fixture> fixtures) => _fixtures = fixtures;

    public TemporaryFolder Root { get; } = new();

    /// <summary>Writes the files, and the settings that all rows of the corpus share.</summary>
    public static CorpusFolder Write(IReadOnlyList<Fixture> fixtures)
    {
        var folder = new CorpusFolder(fixtures);
        folder.Root.Write(".editorconfig", Settings(fixtures));
        for (var index = 0; index < fixtures.Count; index++)
        {
            folder.Root.Write(PathOf(fixtures, index), fixtures[index].Input);
        }

        return folder;
    }

    /// <summary>The fixture at a path; a path that is none of them comes back as it is.</summary>
    public string IdAt(string path)
    {
        var index = Enumerable.Range(0, _fixtures.Count).FirstOrDefault(index => PathOf(_fixtures, index) == path, -1);
        return index < 0 ? path : _fixtures[index].Id;
    }

    /// <summary>What the file of a fixture holds now.</summary>
    public byte[] Read(int index) => File.ReadAllBytes(Path.Combine(Root.Path, PathOf(_fixtures, index)));

    public void Dispose() => Root.Dispose();

    private static string PathOf(IReadOnlyList<Fixture> fixtures, int index) => $"f{index:000}/{fixtures[index].File}";

    private static string Settings(IReadOnlyList<Fixture> fixtures)
    {
        var text = new StringBuilder(
            """
            # Constitutional Hash: cdd01ef066bc6cf2
            root = true

            [*]
            acgs_constitutional_hash = cdd01ef066bc6cf2
            acgs_accepted_hashes = 0123456789abcdef

            """);
        for (var index = 0; index < fixtures.Count; index++)
        {
            if (fixtures[index].Settings.Count > 0)
            {
                text.Append('\n').Append('[').Append(PathOf(fixtures, index)).Append("]\n").AppendJoin('\n', fixtures[index].Settings).Append('\n');
            }
        }

        return text.ToString();
    }
}
