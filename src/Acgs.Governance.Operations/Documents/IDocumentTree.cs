// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Documents;

/// <summary>The repository around documents. Paths are relative to its root, with '/', and in canonical form; the root is empty.</summary>
internal interface IDocumentTree
{
    /// <summary>Whether a file or a folder is in the repository.</summary>
    bool Contains(string path);

    /// <summary>A path in the repository that differs in case only; <see langword="null"/> if there is none.</summary>
    string? FindIgnoringCase(string path);

    /// <summary>A document that is linked to; <see langword="null"/> if it cannot be read.</summary>
    MarkdownDocument? Read(string path);
}
