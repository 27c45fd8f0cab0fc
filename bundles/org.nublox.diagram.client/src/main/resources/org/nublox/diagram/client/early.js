"use strict";(()=>{window.nubloxSocket=new WebSocket(`ws://${location.host}/diagram?token=${new URLSearchParams(location.search).get("token")??""}`);})();
