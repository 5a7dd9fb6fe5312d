// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents;
using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Tests.Documents;

/// <summary>A repository in memory: files with their content, and the folders that they are in.</summary>
internal sealed class TreeOfPaths(params (string Path, string Text)[] files) : IDocumentTree
{
    public bool Contains(string path) => path.Length == 0 || files.Any(file => file.Path == path || file.Path.StartsWith(path + "/", StringComparison.Ordinal));

    public string? FindIgnoringCase(string path) =>
        Array.Find(files, file => string.Equals(file.Path, path, StringComparison.OrdinalIgnoreCase)).Path;

    public MarkdownDocument? Read(string path) => Array.Find(files, file => file.Path == path) is { Text: { } text } ? new(text) : null;
}
