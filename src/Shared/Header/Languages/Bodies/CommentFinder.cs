// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>Finds the comments below the first code of a language that has to be understood for it.</summary>
/// <param name="text">The whole file.</param>
/// <param name="start">Where its first code stands.</param>
/// <param name="comments">Takes the positions at which comments begin, in order.</param>
/// <returns>Whether the file was understood to its end. Where it was not, nothing that was found is certain.</returns>
internal delegate bool CommentFinder(string text, int start, List<int> comments);
