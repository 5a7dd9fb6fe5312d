// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;
using Acgs.Governance.Analyzers.Header.CSharp;
using Acgs.Governance.Analyzers.Header.Languages;
using Acgs.Governance.Cli.Configuration;

namespace Acgs.Governance.Cli.Checking;

/// <summary>The type of a file: C#, which has a grammar of its own, or a row of the table of types.</summary>
internal sealed class SourceType
{
    private static readonly string[] NoSymbols = [];
    private readonly FileType? _type;
    private volatile Statement? _statement;

    private SourceType(FileType? type) => _type = type;

    /// <summary>C#.</summary>
    public static SourceType CSharp { get; } = new(type: null);

    /// <summary>Whether the files can state the constitution at all.</summary>
    public bool IsMarked => _type is not { Kind: FileTypeKind.Unmarked };

    /// <summary>Whether the files state it by a key.</summary>
    public bool IsJson => _type is { Kind: FileTypeKind.Json };

    /// <summary>The row of the table; <see langword="null"/> for C#.</summary>
    public FileType? Row => _type;

    /// <summary>The type for a row of the table.</summary>
    public static SourceType Of(FileType type) => new(type);

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

    /// <summary>Judges a text.</summary>
    /// <param name="text">The file, or its head.</param>
    /// <param name="constitution">The hashes that the header may state.</param>
    /// <param name="regionEnd">Where the first code stands, which ends the header region; the length of the text when there is none.</param>
    public HeaderScan Scan<TText>(TText text, Constitution constitution, out int regionEnd)
        where TText : struct, IHeaderText
    {
        if (_type is { Kind: not FileTypeKind.Commented })
        {
            regionEnd = text.Length;
            return LanguageHeader.Scan(text, _type, constitution);
        }

        if (_type is not null)
        {
            var languageScanner = new LanguageScanner<TText>(text, _type, constitution, repeated: null);
            var languageScan = languageScanner.Scan();
            regionEnd = languageScanner.RegionEnd;
            return languageScan;
        }

        var scanner = new HeaderScanner<TText>(text, constitution, NoSymbols, repeated: null);
        var scan = scanner.Scan();
        regionEnd = scanner.RegionEnd;
        return scan;
    }

    /// <summary>Where a missing header goes.</summary>
    public int FindInsertion<TText>(TText text, FileSettings settings)
        where TText : struct, IHeaderText => _type is null
            ? HeaderInsertion.Into(text, FileHeaderTemplate.KeepsFirstComments(settings.FileHeaderTemplate, settings.Constitution.Active)).Offset
            : LanguageInsertion.Into(text, _type).Offset;

    /// <summary>Whether a comment of the header region says that a tool wrote the file.</summary>
    public bool IsGenerated<TText>(TText text)
        where TText : struct, IHeaderText => _type switch
        {
            null => GeneratedCode.IsTaggedSo(text, NoSymbols),
            { Kind: FileTypeKind.Commented } => GeneratedText.IsIn(text, _type),
            _ => false,
        };

    private sealed record Statement(string Hash, string Line);
}
