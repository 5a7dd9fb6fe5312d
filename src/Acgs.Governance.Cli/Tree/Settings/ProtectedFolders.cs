// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Header.Languages;
using Acgs.Governance.Header.Languages.Types;

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>Folders of test data and migrations: a line more breaks the tests that compare the files, and the checksums of what has run.</summary>
internal static class ProtectedFolders
{
    private static readonly HashSet<string> DataIds =
    [
        "yaml", "toml", "json", "jsonc", "json-settings", "jupyter", "rdf", "gettext",
        .. MarkupTypes.All.Concat(DocumentTypes.All).Concat(ConfigurationTypes.All).Select(type => type.Id),
    ];

    private static readonly (byte[] Name, Exemption Cause, Func<FileType, bool> Holds)[] Folders =
    [
        .. Named("testdata golden snapshots __snapshots__ __snapshot__", Exemption.TestData, _ => true),
        .. Named("fixtures __fixtures__", Exemption.TestData, type => DataIds.Contains(type.Id)),
        .. Named("migrations", Exemption.Migration, type => type.Id == "sql"),
    ];

    /// <summary>Why a file that is not C# is exempt in its folder; C# has the rule of the analyzer.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="type">Its type; of <see langword="null"/>, an unknown one, it is taken for data.</param>
    public static Exemption ExemptionOf(ReadOnlySpan<byte> path, FileType? type)
    {
        while (path.IndexOf((byte)'/') is >= 0 and var end)
        {
            foreach (var (name, cause, holds) in Folders)
            {
                if (Ascii.EqualsIgnoreCase(path[..end], name) && (type is null || holds(type)))
                {
                    return cause;
                }
            }

            path = path[(end + 1)..];
        }

        return Exemption.None;
    }

    /// <summary>Whether such a folder is one of the parts of a glob, or of the path of its file.</summary>
    public static bool AreNamedIn(string glob) => Array.Exists(
        glob.Split('/', '{', '}', ','),
        part => Array.Exists(Folders, folder => Ascii.EqualsIgnoreCase(folder.Name, part)));

    private static IEnumerable<(byte[], Exemption, Func<FileType, bool>)> Named(string names, Exemption cause, Func<FileType, bool> holds) =>
        names.Split(' ').Select(name => (Encoding.ASCII.GetBytes(name), cause, holds));
}
