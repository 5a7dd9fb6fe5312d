// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Text;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Header;
using Acgs.Governance.Header.CSharp;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Checking;

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
        return FileTypes.Find(name) is { } type ? Of(type) : null;
    }

    /// <summary>The type that configuration or its name gives a file; <see langword="null"/> when neither does.</summary>
    public static SourceType? Find(ReadOnlySpan<byte> path, FileSettings file) => file.Type is { } configured ? Of(configured) : Find(path);

    /// <summary>The type of a file whose text is at hand, which tells more than a name.</summary>
    public static SourceType? Find(ReadOnlySpan<byte> path, FileSettings file, StringText text) =>
        (Find(path, file) ?? (IsNameSilent(path) ? OfInterpreter(text) : null))?.In(text);

    /// <summary>The type of a file that nothing but its first line tells the type of.</summary>
    public static SourceType? OfInterpreter(StringText text) => FileTypes.OfInterpreter(text) is { } type ? Of(type) : null;

    /// <summary>The type for a row of the table.</summary>
    public static SourceType Of(FileType type) =>
        Known.GetOrAdd(type, static row => row.Kind == FileTypeKind.CSharp ? SourceType.CSharp : SourceType.Of(row));

    /// <summary>Whether the name says so little that the first line must tell what the file is.</summary>
    public static bool IsNameSilent(ReadOnlySpan<byte> path) => !path[(path.LastIndexOf((byte)'/') + 1)..].Contains((byte)'.');

    /// <summary>Whether the name of a C# file says that a tool wrote it.</summary>
    public static bool IsNamedGenerated(ReadOnlySpan<byte> path) => GeneratedCode.IsNamedSo("/" + Encoding.Latin1.GetString(path));
}
