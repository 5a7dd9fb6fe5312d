// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment;

/// <summary>How the subject of a cause is related to a symptom.</summary>
internal enum Relation
{
    /// <summary>It is the subject or the service of the symptom.</summary>
    Itself,

    /// <summary>It is what the symptom names as its dependency.</summary>
    Dependency,

    /// <summary>It is any dependency of the service that shows the symptom.</summary>
    AnyDependency,

    /// <summary>It is the service of the symptom, and the same part of it.</summary>
    SamePart,

    /// <summary>It belongs to the service that shows the symptom, or nobody knows to which.</summary>
    Belonging,

    /// <summary>It may be anything.</summary>
    Anything,
}
