// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Pools late evaluations and holds their services: if any endpoint requires the header, every request without it needs one.
/// </summary>
internal sealed class LateEvaluations : PooledObjectPolicy<LateEvaluation>
{
    private readonly RequestEvaluator _evaluator;
    private readonly ComplianceRefusal _refusal;
    private readonly CrossOrigin _crossOrigin;
    private readonly DefaultObjectPool<LateEvaluation> _pool;

    public LateEvaluations(RequestEvaluator evaluator, ComplianceRefusal refusal, CrossOrigin crossOrigin)
    {
        _evaluator = evaluator;
        _refusal = refusal;
        _crossOrigin = crossOrigin;
        _pool = new(this);
    }

    public override LateEvaluation Create() => new(this);

    /// <summary>Items reset themselves before they are returned.</summary>
    public override bool Return(LateEvaluation obj) => true;

    public LateEvaluation Begin(HttpContext context, ComplianceSnapshot snapshot, bool isPathExempt)
    {
        var late = _pool.Get();
        late.Begin(context, snapshot, isPathExempt);
        return late;
    }

    public void Free(LateEvaluation late) => _pool.Return(late);

    public ComplianceDecision Evaluate(HttpContext context, Endpoint? endpoint, ComplianceSnapshot snapshot, bool isPathExempt) =>
        _evaluator.Evaluate(context, endpoint, snapshot, isPathExempt);

    public Task WriteAsync(HttpContext context, ComplianceRule broken) => _refusal.WriteAsync(context, broken);

    public Endpoint ToEndpoint(HttpContext context, ComplianceRule broken, RequestDelegate write, Endpoint? meant) => _crossOrigin.Concerns(context.Request)
        ? ComplianceRefusal.ToCrossOriginEndpoint(broken, write, meant)
        : ComplianceRefusal.ToEndpoint(broken, write);
}
