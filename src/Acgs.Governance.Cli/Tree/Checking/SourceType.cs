// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Text;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Header;
using Acgs.Governance.Header.CSharp;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>The type of a file: C#, which has a grammar of its own, or a row of the table of types.</summary>
internal sealed class SourceType
{
    private const int LongestName = 256;

    private static readonly string[] NoSymbols = [];
    private static readonly ConcurrentDictionary<FileType, SourceType> Known = new();

    private readonly FileType? _type;
    private readonly bool _isShared;
    private volatile Statement? _statement;

    private SourceType(FileType? type)
    {
        _type = type;
        _isShared = type is not null && FileTypes.HasSharedName(type);
    }

    /// <summary>C#.</summary>
    public static SourceType CSharp { get; } = new(type: null);

    /// <summary>Whether the files can state the constitution at all.</summary>
    public bool IsMarked => _type is not { Kind: FileTypeKind.Unmarked };

    /// <summary>Whether the files state it in comments that the table of types describes.</summary>
    public bool IsCommented => _type is { Kind: FileTypeKind.Commented };

    /// <summary>Whether the files state it by a key.</summary>
    public bool IsJson => _type is { Kind: FileTypeKind.Json };

    /// <summary>Whether the files are evaluated when they state it and never have to: a notebook is written by a tool.</summary>
    public bool IsOptional => _type is { Kind: FileTypeKind.Notebook };

    /// <summary>The name of the type in reports.</summary>
    public string Name => _type?.Id ?? "csharp";

    /// <summary>The row of the table; <see langword="null"/> for C#.</summary>
    public FileType? Row => _type;

    /// <summary>The type for a row of the table.</summary>
    public static SourceType Of(FileType type) => Known.GetOrAdd(type, static row => row.Kind == FileTypeKind.CSharp ? CSharp : new(row));

    /// <summary>The type of the file at <paramref name="path"/>; <see langword="null"/> when nothing is known about it.</summary>
    public static SourceType? Find(ReadOnlySpan<byte> path)
    {
        Span<char> name = stackalloc char[LongestName];
        return FileTypes.Find(name[..Decode(NameOf(path), name)]) is { } type ? Of(type) : null;
    }

    /// <summary>The type that configuration or its name gives a file; <see langword="null"/> when neither does.</summary>
    public static SourceType? Find(ReadOnlySpan<byte> path, FileSettings file) => file.Type is { } configured ? Of(configured) : Find(path);

    /// <summary>The type of a file whose text is at hand, which tells more than a name.</summary>
    public static SourceType? Find(ReadOnlySpan<byte> path, FileSettings file, StringText text) =>
        (Find(path, file) ?? (IsNameSilent(path) ? OfInterpreter(text) : null))?.In(path, file, text);

    /// <summary>The type of a file that nothing but its first line tells the type of.</summary>
    public static SourceType? OfInterpreter(StringText text) => FileTypes.OfInterpreter(text) is { } type ? Of(type) : null;

    /// <summary>Whether the name says so little that the first line must tell what the file is.</summary>
    public static bool IsNameSilent(ReadOnlySpan<byte> path) => !NameOf(path).Contains((byte)'.');

    /// <summary>Why a file is exempt by its type, which need not be known yet, its settings or its folder, whatever it says.</summary>
    public static Exemption ExemptionOf(ReadOnlySpan<byte> path, SourceType? type, FileSettings file) => file switch
    {
        _ when type is { IsMarked: false } => type._type!.Exemption,
        { Mode: HeaderMode.Off } => Exemption.Off,
        { IsGenerated: true } => Exemption.Generated,
        { IsProtectionLifted: true } => Exemption.None,
        _ => type == CSharp ? Exemption.None : ProtectedFolders.ExemptionOf(path, type?._type),
    };

    /// <summary>What the files ought to say. Every file is compared with it, and few trees have more than one hash: the last line is kept.</summary>
    public string Stating(string hash)
    {
        var statement = _statement;
        if (statement?.Hash != hash)
        {
            statement = new(hash, _type is null ? HeaderLine.Stating(hash) : _type.Stating(hash));
            _statement = statement;
        }

        return statement.Line;
    }

    /// <summary>Evaluates a text.</summary>
    /// <param name="text">The file, or its head.</param>
    /// <param name="constitution">The hashes that the header may state.</param>
    /// <param name="regionEnd">Where the first code stands, which ends the header region; the length of the text when there is none.</param>
    /// <param name="repeated">Takes the lines that mean to be the header, after the first; <see langword="null"/> when only the verdict is wanted.</param>
    public HeaderScan Scan(StringText text, Constitution constitution, out int regionEnd, List<CommentLine>? repeated = null)
    {
        if (_type is not null)
        {
            var languageScan = _type.Scan(text, constitution, repeated, out regionEnd);
            regionEnd = regionEnd < 0 ? text.Length : regionEnd;
            return languageScan;
        }

        var scanner = new HeaderScanner<StringText>(text, constitution, NoSymbols, repeated);
        var scan = scanner.Scan();
        regionEnd = scanner.RegionEnd;
        return scan;
    }

    /// <summary>Where a missing header goes.</summary>
    public int FindInsertion(StringText text, FileSettings settings) => _type is null
            ? CSharpInsertion.Into(text, FileHeaderTemplate.KeepsFirstComments(settings.FileHeaderTemplate, settings.Constitution.Active)).Offset
            : LanguageInsertion.Into(text, _type).Offset;

    /// <summary>What the first characters say that the file is, of the types that have names like its own.</summary>
    /// <returns><see langword="null"/> when it is none of them.</returns>
    public SourceType? In(ReadOnlySpan<byte> path, FileSettings file, StringText text)
    {
        if (_type is null)
        {
            // Change sets of Smalltalk have the suffix too, and begin with a string.
            return text.Peek(text.SkipSpace(text.FirstLine())) == '\'' ? null : this;
        }

        var named = _isShared && file.Type is null ? FindAgreeing(_type, path, text) : _type;
        var type = named?.In(text);
        return type is null ? null : type == _type ? this : Of(type);
    }

    /// <summary>Why a file is exempt by what it says or how it is called: that a tool wrote it, that it is encrypted and the like.</summary>
    public Exemption ExemptionOf(ReadOnlySpan<byte> path, FileSettings file, StringText text)
    {
        if (file.IsDeclaredWritten)
        {
            return Exemption.None;
        }

        return _type is not null ? ContentExemption.Of(text, _type)
            : GeneratedCode.IsTaggedSo(text, NoSymbols) || GeneratedCode.IsNamedSo("/" + Encoding.Latin1.GetString(path)) ? Exemption.Generated
            : Exemption.None;
    }

    /// <summary>Whether a scan is a finding about a file that is not exempt;
    /// a JSON document is one where the key is demanded, else at most worth a note.</summary>
    public bool IsFinding(HeaderScan scan, FileSettings file) => IsJson && !file.IsJsonKeyDemanded
        ? scan.Verdict == HeaderVerdict.Outdated
        : scan.IsFinding(isDemanded: IsJson || file.Mode == HeaderMode.Require);

    private static FileType? FindAgreeing(FileType type, ReadOnlySpan<byte> path, StringText text)
    {
        Span<char> name = stackalloc char[LongestName];
        return FileTypes.Find(type, name[..Decode(NameOf(path), name)], text);
    }

    /// <summary>Letter by letter: all names of the table are ASCII, and another byte only must not look like it. Of a longer name nothing is known.</summary>
    private static int Decode(ReadOnlySpan<byte> name, Span<char> characters) =>
        name.Length > characters.Length ? 0 : Encoding.Latin1.GetChars(name, characters);

    private static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> path) => path[(path.LastIndexOf((byte)'/') + 1)..];

    private sealed record Statement(string Hash, string Line);
}
