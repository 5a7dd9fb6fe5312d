// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;

namespace Acgs.Governance.CodeFixes.Rules;

/// <summary>Files that several projects or target frameworks compile, so that a solution has a document for each.</summary>
internal static class LinkedDocuments
{
    /// <summary>The document of the same file that comes first in the solution; the given one, when no other is compiled from it.</summary>
    /// <remarks>
    /// <c>dotnet format</c> corrects white space in this one alone and then asks for fixes of all. Fixes that start from different
    /// texts cannot be merged, and it writes conflict marks into the file; so all of them start from this one's text.
    /// </remarks>
    public static Document First(Document document)
    {
        var solution = document.Project.Solution;
        var linked = document.GetLinkedDocumentIds().Add(document.Id);
        var first = solution.ProjectIds.SelectMany(project => linked.Where(id => id.ProjectId == project)).First();
        return solution.GetDocument(first) ?? document;
    }
}
