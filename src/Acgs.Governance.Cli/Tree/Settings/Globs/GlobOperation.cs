// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>What a step of a compiled glob does.</summary>
internal enum GlobOperation : byte
{
    /// <summary>The path must end here.</summary>
    End,

    /// <summary>Takes the given character.</summary>
    Literal,

    /// <summary>Takes any character but '/'.</summary>
    AnyInName,

    /// <summary>Takes any character.</summary>
    Any,

    /// <summary>Takes a character of a class.</summary>
    Class,

    /// <summary>Takes a whole number of a range.</summary>
    Number,

    /// <summary>Goes on at either of two steps.</summary>
    Either,

    /// <summary>Goes on at another step.</summary>
    Jump,
}
