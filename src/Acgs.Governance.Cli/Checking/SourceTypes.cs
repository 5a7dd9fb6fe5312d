// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Text;
using Acgs.Governance.Analyzers.Header.CSharp;
using Acgs.Governance.Analyzers.Header.Languages;

namespace Acgs.Governance.Cli.Checking;

/// <summary>Finds the type of a file by its name.</summary>
internal static class SourceTypes
{
    private static readonly ConcurrentDictionary<FileType, SourceType> Known = new();

    /// <summary>The type of the file at <paramref name="path"/>; <see langword="null"/> when nothing is known about it.</summary>
    public static SourceType? Find(ReadOnlySpan<byte> path)
    {
        Span<char> name = stackalloc char[256];
        var bytes = path[(path.LastIndexOf((byte)'/') + 1)..];
        if (bytes.Length > name.Length)
        {
            return null;
        }

        // Letter by letter: all names of the table are ASCII, and another byte only must not look like it.
        Encoding.Latin1.GetChars(bytes, name);
        name = name[..bytes.Length];
        if (name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".csx", StringComparison.OrdinalIgnoreCase))
        {
            return SourceType.CSharp;
        }

        return FileTypes.Find(name) is { } type ? Of(type) : null;
    }

    /// <summary>The type for a row of the table.</summary>
    public static SourceType Of(FileType type) => Known.GetOrAdd(type, SourceType.Of);

    /// <summary>Whether the name of a C# file says that a tool wrote it.</summary>
    public static bool IsNamedGenerated(ReadOnlySpan<byte> path) => GeneratedCode.IsNamedSo("/" + Encoding.Latin1.GetString(path));
}
