// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>What the grammar knows about a type of file.</summary>
internal sealed class FileType
{
    private FileType(string id, string names, FileTypeKind kind, CommentSyntax syntax, PrologueRule[] prologue)
    {
        Id = id;
        Names = names.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        Kind = kind;
        Syntax = syntax;
        Prologue = prologue;
    }

    /// <summary>The name of the type, in lower case, for configuration and reports.</summary>
    public string Id { get; }

    /// <summary>The names of its files: ends of names begin with a point, interpreters with <c>#!</c>, and what ends with a star is the first word of a name.</summary>
    public string[] Names { get; }

    /// <summary>How the files state the constitution.</summary>
    public FileTypeKind Kind { get; }

    /// <summary>How comments are written.</summary>
    public CommentSyntax Syntax { get; }

    /// <summary>What may stand or must stand above the header, in the order in which it stands there.</summary>
    public PrologueRule[] Prologue { get; }

    /// <summary>What a line outside comments is that reads like a header.</summary>
    public BareLine BareLine { get; private set; }

    /// <summary>Whether a blank line follows the header, so that it does not become a part of what is below.</summary>
    public bool HasBlankLine { get; private set; }

    /// <summary>What else the files can be.</summary>
    public FileVariant Variant { get; private set; }

    /// <summary>Why the files are never judged.</summary>
    public Exemption Exemption { get; private set; }

    /// <summary>Whether a file without header fails; the others are judged only when they have one.</summary>
    public bool IsDemanded => Kind is FileTypeKind.Commented or FileTypeKind.CSharp && BareLine != BareLine.Header;

    /// <summary>A type with comments.</summary>
    public static FileType Commented(
        string id,
        string names,
        CommentSyntax syntax,
        PrologueRule[] prologue,
        BareLine bareLine = BareLine.Foreign,
        bool hasBlankLine = false,
        FileVariant variant = FileVariant.None) => new(id, names, FileTypeKind.Commented, syntax, prologue)
        {
            BareLine = bareLine,
            HasBlankLine = hasBlankLine,
            Variant = variant,
        };

    /// <summary>A type with a grammar of its own.</summary>
    public static FileType Special(string id, string names, FileTypeKind kind, CommentSyntax? syntax = null, PrologueRule[]? prologue = null) =>
        new(id, names, kind, syntax ?? new([], []), prologue ?? []);

    /// <summary>A type that is never judged.</summary>
    public static FileType Exempt(string id, Exemption exemption, string names) =>
        new(id, names, FileTypeKind.Unmarked, new([], []), []) { Exemption = exemption };

    /// <summary>What the files ought to say; empty for those that say nothing.</summary>
    public string Stating(string hash) => Kind switch
    {
        FileTypeKind.Json or FileTypeKind.Notebook => JsonHeader.Stating(hash),
        FileTypeKind.Unmarked => string.Empty,
        _ => Syntax.Stating(hash),
    };

    /// <summary>The type of <paramref name="text"/>, a file with a name of this type: its first characters can tell otherwise.</summary>
    public FileType In(StringText text) => Variant == FileVariant.None ? this : ContentVariant.Of(this, text);
}
