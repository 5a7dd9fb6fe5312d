// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Vendored;

/// <summary>Recognises the work of others that is kept in a repository, by the names of folders: it is not for us to stamp.</summary>
internal static class VendoredFolders
{
    /// <summary>The names, with '/' at their end; the documentation has the same list.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "vendor/", "node_modules/", "bower_components/", "jspm_packages/", "third_party/", "third-party/", "thirdparty/", "3rdparty/",
        "Pods/", "Carthage/Checkouts/", "Carthage/Build/", "Godeps/_workspace/", ".yarn/releases/", ".yarn/plugins/", ".yarn/sdks/", ".venv/", "site-packages/",
    ];

    private static readonly byte[][] Bytes = [.. Names.Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>Whether the path of a file or folder, which has a '/' at its end, has such a folder in it.</summary>
    public static bool Contain(ReadOnlySpan<byte> path)
    {
        while (path.IndexOf((byte)'/') is >= 0 and var end)
        {
            if (Begins(path))
            {
                return true;
            }

            path = path[(end + 1)..];
        }

        return false;
    }

    private static bool Begins(ReadOnlySpan<byte> path)
    {
        foreach (var folder in Bytes)
        {
            // Most names differ in their first character.
            if (folder[0] == path[0] && path.StartsWith(folder))
            {
                return true;
            }
        }

        return false;
    }
}
