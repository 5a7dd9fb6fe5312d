// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Compliance;

/// <summary>
/// The evaluation of one request that depends on its endpoint. It replaces the server's endpoint feature, evaluates each endpoint that
/// routing selects, and substitutes a refusal endpoint if necessary.
/// </summary>
internal sealed class LateEvaluation(LateEvaluations owner) : IRequestEndpoint
{
    private HttpContext _context = null!;
    private ComplianceSnapshot _snapshot = null!;
    private IEndpointFeature? _server;
    private Endpoint? _endpoint;
    private ComplianceRule? _broken;
    private bool _isPathExempt;
    private bool _isCounted;
    private bool _hadEndpoint;
    private bool _isRefused;

    public Endpoint? Endpoint
    {
        get => _endpoint;
        set => _endpoint = value is null ? null : Admit(value);
    }

    /// <summary>Replaces the server's feature for one request.</summary>
    public void Begin(HttpContext context, ComplianceSnapshot snapshot, bool isPathExempt)
    {
        (_context, _snapshot, _isPathExempt) = (context, snapshot, isPathExempt);
        _server = context.Features.Get<IEndpointFeature>();
        context.Features.Set<IEndpointFeature>(this);
    }

    /// <summary>Restores the server's feature with the selected endpoint, and returns to the pool.</summary>
    public void End(HttpContext context)
    {
        context.Features.Set(_server);
        context.SetEndpoint(_endpoint);
        (_context, _snapshot, _server, _endpoint, _broken) = (null!, null!, null, null, null);
        (_isPathExempt, _isCounted, _hadEndpoint, _isRefused) = (false, false, false, false);
        owner.Free(this);
    }

    /// <summary>Refuses an evaluated request after the CORS middleware.</summary>
    /// <param name="broken">The violated rule.</param>
    /// <param name="meant">The original endpoint, if known.</param>
    /// <param name="isFinal">Whether routing is skipped because no endpoint can add to the CORS policy.</param>
    public void Refuse(ComplianceRule broken, Endpoint? meant, bool isFinal)
    {
        _broken = broken;
        _isCounted = true;
        _endpoint = isFinal ? Refusal(broken, meant) : null;
    }

    /// <summary>
    /// Evaluates a request without an endpoint; returns the rule for which to refuse it. A response that has started can only be reported.
    /// </summary>
    public ComplianceRule? Conclude()
    {
        var hasStarted = _context.Response.HasStarted;
        if (!_isCounted && !_hadEndpoint)
        {
            var still = hasStarted && _snapshot.Mode == ComplianceMode.Enforce ? _snapshot with { Mode = ComplianceMode.Report } : _snapshot;
            _broken = owner.Evaluate(_context, endpoint: null, still, _isPathExempt).Refused;
        }

        return _isRefused || hasStarted ? null : _broken;
    }

    // The endpoint of an error page is not the requested one, so its metadata does not apply.
    private Endpoint Admit(Endpoint endpoint)
    {
        var isErrorPage = Reexecution.IsUnderWay(_context);
        if (_isRefused || (isErrorPage && _hadEndpoint))
        {
            return endpoint;
        }

        if (!_isCounted)
        {
            var decision = owner.Evaluate(_context, isErrorPage ? null : endpoint, _snapshot, _isPathExempt);
            _isCounted = decision.IsEvaluated;
            _broken = decision.Refused;
        }

        _hadEndpoint = true;
        return _broken is null ? endpoint : Refusal(_broken, endpoint);
    }

    private Endpoint Refusal(ComplianceRule broken, Endpoint? meant) => owner.ToEndpoint(_context, broken, WriteAsync, meant);

    private Task WriteAsync(HttpContext refused)
    {
        _isRefused = true;
        return owner.WriteAsync(refused, _broken!);
    }
}
